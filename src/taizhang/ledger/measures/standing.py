"""What is kept up for good and deemed complete meanwhile (视同完成、持续整改)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.bureau.refusal import Refused


@dataclass(frozen=True)
class Rule:
    """``reports_min`` is how many reports must show that it is kept up; ``months_max`` how far off a review may be.

    “视同完成,持续整改”(鄂州)、“已完成(含长期任务取得阶段性成效)”(东营) name no number. Two reports are the fewest that
    show a mechanism at work on more than one day; a year is the longest that a half-yearly assessment leaves unseen twice.
    """

    reports_min: int = 2
    days_max: int = 366


DEFAULT = Rule()


def check_next(day: date | None, today: date, rule: Rule = DEFAULT) -> date:
    """The day of the next review; raises ``Refused`` where there is none, or it lies behind or too far off."""
    if day is None:
        raise Refused(_("长期坚持的措施要定下次复核的日期"))
    if day <= today:
        raise Refused(_("下次复核的日期要晚于今天"))
    if day > today + timedelta(days=rule.days_max):
        raise Refused(
            ngettext("下次复核最迟在 %(n)d 天以内", "下次复核最迟在 %(n)d 天以内", rule.days_max)
            % {"n": rule.days_max}
        )
    return day

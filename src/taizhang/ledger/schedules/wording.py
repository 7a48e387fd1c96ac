"""How a rhythm is said (周期的说法)."""

from collections.abc import Sequence

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from taizhang.ledger.schedules.states import Cadence

LAST = 31


def said_rhythm(cadence: str, days: Sequence[int]) -> str:
    if cadence == Cadence.MONTHLY:
        named = "、".join(_("月末") if day == LAST else _("%(day)d日") % {"day": day} for day in days)
        return _("每月%(days)s") % {"days": named}
    named = "、".join(str(WEEKDAYS[day - 1]) for day in days)
    if cadence == Cadence.FORTNIGHTLY:
        return _("每两周%(days)s") % {"days": named}
    return _("每周%(days)s") % {"days": named}

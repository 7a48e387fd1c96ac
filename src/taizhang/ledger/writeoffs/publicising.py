"""What is shown to the public before a write-off takes effect, and until when (公示)."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.chains import ChainStep, Counting
from taizhang.ledger.writeoffs.chain import Step, current_application, current_step
from taizhang.ledger.writeoffs.dossier import live_notice
from taizhang.ledger.writeoffs.models import Application, Notice
from taizhang.workdays import SEEDED, Day


@dataclass(frozen=True, kw_only=True)
class NoticeFacts:
    """``text`` is exactly what was shown, ``channel`` where: a board, a site, an address."""

    text: str
    channel: str
    from_date: date

    def checked(self) -> Self:
        """Itself without blanks around, if it can be posted."""
        if not self.text.strip() or not self.channel.strip():
            raise Refused(_("请写明公示的内容和公示的地方"))
        return type(self)(text=self.text.strip(), channel=self.channel.strip(), from_date=self.from_date)


def end_of(rule: ChainStep, first: date) -> Day:
    """The last day of a notice that begins on ``first``, both included."""
    return _last(rule.notice_days, first, rule.counting)


def end_now(notice: Notice) -> Day:
    """The last day of a notice by the calendar as it is kept today: a year entered since may have moved it."""
    return _last(notice.days, notice.from_date, notice.counting)


def _last(days: int, first: date, counting: str) -> Day:
    if counting != Counting.WORKING:
        return SEEDED.last_of(days, first, working=False)
    return calendar().last_of(days, first, working=True)


def under_notice(finding: Finding) -> tuple[Application, Step, Notice | None] | None:
    """The step under way, where it asks for a notice, with the notice that counts."""
    application, step = current_application(finding), current_step(finding)
    if application is None or step is None or not step.rule.notice_days:
        return None
    return application, step, live_notice(application, step)


def asks_for_a_notice(finding: Finding, actor: Actor) -> str | None:
    """这一步要求公示，还没有在公示。"""
    found = under_notice(finding)
    if found is None:
        return _("这一步不要求公示")
    return _("已经在公示；内容有误时先撤下，再重新公示") if found[2] else None


def is_under_notice(finding: Finding, actor: Actor) -> str | None:
    """已经登记公示。"""
    found = under_notice(finding)
    return None if found and found[2] else _("还没有登记公示")

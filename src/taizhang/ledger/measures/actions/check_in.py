"""定期检查:how a standing measure is being kept up; it goes on after the measure is deemed completed."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.guards import may_begin
from taizhang.ledger.measures.kinds import review_day
from taizhang.ledger.measures.milestones import mechanisms_of
from taizhang.ledger.measures.models import CheckIn, Measure
from taizhang.ledger.measures.states import Kind, MeasureState


@dataclass(frozen=True, kw_only=True)
class CheckedIn(Event):
    number: int
    text: str
    checked_on: date | str
    review_on: date | str | None

    def sentence(self) -> str:
        return _("措施 %(number)d 定期检查：%(text)s") % {"number": self.number, "text": self.text}


def is_standing(measure: Measure, actor: Actor) -> str | None:
    """是长期坚持的措施，机制已经建立。"""
    if measure.kind != Kind.STANDING:
        return _("只有长期坚持的措施才定期检查")
    return None if mechanisms_of(measure) else _("还没有登记建立的长效机制")


def is_not_under_review(measure: Measure, actor: Actor) -> str | None:
    """问题不在审核中。

    A written-off finding is no obstacle: what stands for good is kept up for good.
    """
    if measure.finding.state == FindingState.UNDER_REVIEW:
        return _("这个问题正在审核，不能再改动措施")
    return None


@transition(
    title=gettext_lazy("记定期检查"),
    source={MeasureState.ONGOING, MeasureState.DONE},
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[may_begin, is_standing, is_not_under_review],
)
def check_in(measure: Measure, *, text: str, checked_on: date, actor: Actor, at: datetime) -> CheckedIn:
    """Once the measure is deemed completed, each check moves the day of the next one on."""
    if not text.strip():
        raise Refused(_("请写明检查的情况"))
    if checked_on > localdate(at):
        raise Refused(_("检查日期不能晚于今天"))
    if measure.check_ins.filter(checked_on=checked_on).exists():
        raise Refused(_("这一天的检查已经记过，没有重复写入"))
    CheckIn.objects.create(
        measure=measure,
        text=text.strip(),
        checked_on=checked_on,
        checked_by_id=actor.person_id,
        checked_at=at,
    )
    again = review_day(measure.kind, checked_on) if measure.state == MeasureState.DONE else None
    if again and (measure.review_on is None or again > measure.review_on):
        Measure.objects.filter(pk=measure.pk).update(review_on=again)
    return CheckedIn(number=measure.number, text=text.strip(), checked_on=checked_on, review_on=again)

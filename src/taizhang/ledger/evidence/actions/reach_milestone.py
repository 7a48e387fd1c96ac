"""完成阶段:a stage of a staged measure is reached, told and proved."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.done import told_and_proved
from taizhang.ledger.measures.guards import finding_is_in_progress, is_staged, plan_is_approved
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.stages import milestones, next_date, next_milestone
from taizhang.ledger.measures.states import MeasureState


@dataclass(frozen=True, kw_only=True)
class MilestoneReached(Event):
    number: int
    stage: str
    reached_on: date | str

    def sentence(self) -> str:
        return _("措施 %(number)d 完成阶段“%(stage)s”（%(day)s）") % {
            "number": self.number,
            "stage": self.stage,
            "day": spoken_day(self.reached_on),
        }


def stage_is_told_and_proved(measure: Measure, actor: Actor) -> str | None:
    """已报告进展，已提交佐证。"""
    return told_and_proved(measure)


@transition(
    title=gettext_lazy("完成阶段"),
    source={MeasureState.ONGOING},
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, plan_is_approved, is_staged, stage_is_told_and_proved],
)
def reach_milestone(
    measure: Measure, *, milestone: int, reached_on: date, actor: Actor, at: datetime
) -> MilestoneReached:
    """``milestone`` is its number. Stages are reached one after the other, each told of since the one before."""
    coming = next_milestone(measure)
    if coming is None or coming.number != milestone:
        raise Refused(_("阶段要按先后完成"))
    if reached_on > localdate(at):
        raise Refused(_("完成日期不能晚于今天"))
    if not measure.reports.filter(happened_on__gte=_before(measure), happened_on__lte=reached_on).exists():
        raise Refused(_("还没有报告这个阶段的进展，不能报阶段完成"))
    measure.stages = [
        (replace(one, reached_on=reached_on) if one.number == milestone else one).data
        for one in milestones(measure)
    ]
    Measure.objects.filter(pk=measure.pk).update(stages=measure.stages, next_date=next_date(measure))
    return MilestoneReached(number=measure.number, stage=coming.name, reached_on=reached_on)


def _before(measure: Measure) -> date:
    """The day on which the stage before was reached."""
    reached = [one.reached_on for one in milestones(measure) if one.reached_on]
    return max(reached, default=date.min)

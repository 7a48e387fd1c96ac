"""达到节点:a stage of a measure is reached, or a mechanism set up, and a piece of evidence shows it."""

from dataclasses import dataclass
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
from taizhang.ledger.evidence.models import Evidence, MilestoneProof
from taizhang.ledger.evidence.queries import standing_for
from taizhang.ledger.measures.guards import finding_is_in_progress, may_begin
from taizhang.ledger.measures.milestones import next_stage
from taizhang.ledger.measures.models import Measure, Milestone
from taizhang.ledger.measures.states import Kind, MeasureState


@dataclass(frozen=True, kw_only=True)
class Reached(Event):
    number: int
    milestone: str
    reached_on: date | str
    evidence: int
    title: str

    def sentence(self) -> str:
        return _("措施 %(number)d 的“%(name)s”已于%(day)s达到，佐证“%(title)s”") % {
            "number": self.number,
            "name": self.milestone,
            "day": spoken_day(self.reached_on),
            "title": self.title,
        }


@transition(
    title=gettext_lazy("报告达到节点"),
    source={MeasureState.ONGOING},
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, may_begin],
)
def reach(
    measure: Measure, *, name: str = "", evidence: Evidence, reached_on: date, actor: Actor, at: datetime
) -> Reached:
    """The next stage of a staged measure; for a standing one ``name`` is the mechanism that was set up."""
    if reached_on > localdate(at):
        raise Refused(_("达到的日期不能晚于今天"))
    if evidence not in standing_for(measure):
        raise Refused(_("请选择一份证明本措施的有效佐证"))
    milestone = _milestone(measure, name.strip())
    Milestone.objects.filter(pk=milestone.pk).update(reached_on=reached_on)
    MilestoneProof.objects.create(milestone=milestone, evidence=evidence)
    return Reached(
        number=measure.number,
        milestone=milestone.name,
        reached_on=reached_on,
        evidence=evidence.pk,
        title=evidence.current.title,
    )


def _milestone(measure: Measure, name: str) -> Milestone:
    if measure.kind == Kind.STAGED:
        stage = next_stage(measure)
        if stage is None:
            raise Refused(_("各个节点都已达到"))
        return stage
    if measure.kind != Kind.STANDING:
        raise Refused(_("只有分阶段整改和长期坚持的措施才有节点"))
    if not name:
        raise Refused(_("请写明建立的机制"))
    if measure.milestones.filter(name=name).exists():
        raise Refused(_("这项机制已经登记过，没有重复写入"))
    last = max((one.number for one in measure.milestones.all()), default=0)
    return Milestone.objects.create(measure=measure, number=last + 1, name=name)

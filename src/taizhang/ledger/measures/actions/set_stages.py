"""划分节点:the stages of a staged measure, as long as no plan with it is approved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.measures.guards import finding_is_in_progress, is_not_planned_yet
from taizhang.ledger.measures.milestones import check_milestones, write_milestones
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind, MeasureState


@dataclass(frozen=True, kw_only=True)
class StagesSet(Event):
    number: int
    stages: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("措施 %(number)d 分为 %(n)d 个节点：%(names)s") % {
            "number": self.number,
            "n": len(self.stages),
            "names": "、".join(name for name, _day in self.stages),
        }


@transition(
    title=gettext_lazy("划分节点"),
    source={MeasureState.ONGOING},
    roles={Role.RECTIFIER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, is_not_planned_yet],
)
def set_stages(
    measure: Measure, *, stages: Sequence[tuple[str, date | None]], actor: Actor, at: datetime
) -> StagesSet:
    """The measure becomes a staged one, due with its last stage."""
    named = [(name.strip(), day) for name, day in stages if name.strip()]
    check_milestones(Kind.STAGED, named)
    write_milestones(measure, named)
    Measure.objects.filter(pk=measure.pk).update(kind=Kind.STAGED, due_date=named[-1][1])
    said = [[name, day.isoformat() if day else ""] for name, day in named]
    return StagesSet(number=measure.number, stages=said)

"""设定阶段:the stages that a staged measure goes through, each with its date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.guards import finding_is_in_progress, is_staged
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.stages import Milestone, milestones, next_date
from taizhang.ledger.measures.states import MeasureState


@dataclass(frozen=True, kw_only=True)
class MilestonesSet(Event):
    number: int
    stages: Sequence[Sequence[str]]

    def sentence(self) -> str:
        named = pgettext("between names", "、").join(f"{name}（{day}）" for name, day in self.stages)
        return _("措施 %(number)d 分阶段：%(stages)s") % {"number": self.number, "stages": named}


@transition(
    title=gettext_lazy("设定阶段"),
    source={MeasureState.ONGOING},
    roles={Role.RECTIFIER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, is_staged],
)
def set_milestones(
    measure: Measure, *, stages: Sequence[tuple[str, date]], actor: Actor, at: datetime
) -> MilestonesSet:
    """``stages`` are (name, date) in the order of their dates. A stage that was reached stays as it is."""
    wanted = [(name.strip(), day) for name, day in stages if name.strip()]
    _check(measure, wanted)
    before = {(one.name, one.due_date): one.reached_on for one in milestones(measure)}
    measure.stages = [
        Milestone(number, name, day, before.get((name, day))).data
        for number, (name, day) in enumerate(wanted, 1)
    ]
    Measure.objects.filter(pk=measure.pk).update(stages=measure.stages, next_date=next_date(measure))
    return MilestonesSet(number=measure.number, stages=[[name, day.isoformat()] for name, day in wanted])


def _check(measure: Measure, wanted: list[tuple[str, date]]) -> None:
    if not wanted:
        raise Refused(_("至少要有一个阶段"))
    days = [day for _name, day in wanted]
    if days != sorted(days):
        raise Refused(_("阶段要按日期先后排列"))
    if measure.due_date and days[-1] > measure.due_date:
        raise Refused(_("最后一个阶段不能晚于措施的完成时限"))
    if len({name for name, _day in wanted}) != len(wanted):
        raise Refused(_("两个阶段不能同名"))
    reached = [one for one in milestones(measure) if one.reached_on]
    if lost := [one for one in reached if (one.name, one.due_date) not in wanted]:
        raise Refused(_("“%(stage)s”已经完成，不能改掉") % {"stage": lost[0].name})

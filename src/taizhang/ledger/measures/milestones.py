"""The stages of a measure, and the date that its light goes by (节点)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.models import Measure, Milestone
from taizhang.ledger.measures.states import Kind


def stages_of(measure: Measure) -> list[Milestone]:
    """Those of the present plan, in order; reads ``measure.milestones`` from a prefetch where there is one."""
    kept = [one for one in measure.milestones.all() if one.due_date and not one.is_dropped]
    return sorted(kept, key=lambda one: one.number)


def mechanisms_of(measure: Measure) -> list[Milestone]:
    """What was set up so that a standing measure keeps going: a milestone without a date, reached when it is entered."""
    return [one for one in measure.milestones.all() if one.due_date is None]


def next_stage(measure: Measure) -> Milestone | None:
    return next((one for one in stages_of(measure) if one.reached_on is None), None)


def next_date(measure: Measure) -> date | None:
    """The date that the light goes by: of the next stage; none for what stands for good."""
    if measure.kind == Kind.STANDING:
        return None
    if measure.kind == Kind.STAGED and (stage := next_stage(measure)):
        return stage.due_date
    return measure.due_date


def check_milestones(kind: str, milestones: Sequence[tuple[str, date | None]]) -> None:
    """Refuse stages that do not fit the kind: a staged measure needs two or more, each with a date, in order."""
    if kind != Kind.STAGED:
        if milestones:
            raise Refused(_("只有分阶段整改的措施才分节点"))
        return
    if len(milestones) < 2:
        raise Refused(_("分阶段整改的措施至少要有两个节点"))
    if len({name for name, _day in milestones}) < len(milestones):
        raise Refused(_("节点的名称不能重复"))
    days = [day for _name, day in milestones]
    if any(day is None for day in days):
        raise Refused(_("每个节点都要有完成时限"))
    if days != sorted(days):  # type: ignore[type-var]
        raise Refused(_("节点要按时限先后排列"))


def write_milestones(measure: Measure, wanted: Sequence[tuple[str, date | None]]) -> None:
    """Stages as they are planned now: what is no longer wanted is dropped, what was reached stays as it was."""
    known = {one.name: one for one in stages_of(measure)}
    names = {name for name, _day in wanted}
    for gone in (one for name, one in known.items() if name not in names):
        if gone.reached_on:
            raise Refused(_("节点“%(name)s”已经达到，不能从方案里去掉") % {"name": gone.name})
        Milestone.objects.filter(pk=gone.pk).update(is_dropped=True)
    last = max((one.number for one in measure.milestones.all()), default=0)
    for name, day in wanted:
        if name in known:
            Milestone.objects.filter(pk=known[name].pk).update(due_date=day)
        else:
            last += 1
            Milestone.objects.create(measure=measure, number=last, name=name, due_date=day)


def was_on_time(measure: Measure) -> bool | None:
    """Whether it was done by the date that was first agreed, whatever was granted since; None where that says nothing."""
    first = measure.original_due_date or measure.due_date
    if measure.done_on is None or first is None or measure.kind == Kind.STANDING:
        return None
    return measure.done_on <= first

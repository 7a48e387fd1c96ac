"""Questions about plans: what is promised, what changed since it was approved, what waits for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.planned import planned, to_be_planned
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.plans.models import Plan, PlanItem
from taizhang.ledger.plans.states import RequestState
from taizhang.ledger.requests.guards import may_answer
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import around


def plans_for(actor: Actor) -> QuerySet[Plan]:
    near = Plan.objects.filter(around(actor, "round__organization__path"))
    return near.select_related("round__organization", "submitted_by", "submitted_for")


def measures_of(round: Round) -> QuerySet[Measure]:
    """The measures that a plan of the round speaks of."""
    return Measure.objects.filter(finding__round=round)


def to_be_submitted(round: Round) -> list[Measure]:
    """Measures in progress whose content nobody has approved yet."""
    return to_be_planned(measures_of(round).filter(finding__state=FindingState.IN_PROGRESS))


def what_lacks(measures: Sequence[Measure]) -> list[Measure]:
    """Those without an office or, where their kind wants one, a date: they cannot be handed in."""
    return [one for one in measures if not one.office_id or (one.kind != Kind.STANDING and not one.due_date)]


def approved_contents(measures: Sequence[Measure]) -> dict[int, dict[str, Any]]:
    """The content that was last approved, by measure, in one query."""
    wanted = {one.pk: one.approved_digest for one in measures if one.approved_digest}
    items = PlanItem.objects.filter(measure__in=wanted, plan__state=RequestState.GRANTED).order_by("pk")
    return {one.measure_id: one.content for one in items}


@dataclass(frozen=True)
class Amended:
    """``before`` is None where nothing was approved before; both are contents as ``planned`` gives them."""

    measure: Measure
    before: dict[str, Any] | None
    after: dict[str, Any]

    @property
    def kind_name(self) -> str:
        return str(Kind(self.after["kind"]).label)

    @property
    def changed(self) -> frozenset[str]:
        if self.before is None:
            return frozenset()
        return frozenset(name for name, value in self.after.items() if self.before.get(name) != value)


def amended(measures: Sequence[Measure]) -> list[Amended]:
    before = approved_contents(measures)
    return [Amended(one, before.get(one.pk), planned(one)) for one in measures]


def compared(plan: Plan) -> list[Amended]:
    """What the plan promises beside what was approved before it was handed in."""
    items = list(
        plan.items.select_related("measure__finding", "measure__office").order_by(
            "measure__finding__number", "measure__number"
        )
    )
    earlier = PlanItem.objects.filter(
        measure__in=[one.measure_id for one in items],
        plan__state=RequestState.GRANTED,
        plan__number__lt=plan.number,
    )
    before = {one.measure_id: one.content for one in earlier.order_by("plan__number")}
    return [Amended(one.measure, before.get(one.measure_id), one.content) for one in items]


def plans_waiting_for(actor: Actor) -> list[Plan]:
    """Plans whose awaited step this actor may answer."""
    in_hand = plans_for(actor).filter(state=RequestState.SUBMITTED).prefetch_related("answers")
    return [one for one in in_hand if may_answer(one, actor)]

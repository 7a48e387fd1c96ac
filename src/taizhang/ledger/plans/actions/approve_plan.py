"""批准整改方案:from now on work on its measures counts."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.plans.guards import is_as_submitted
from taizhang.ledger.plans.models import Plan, PlanItem
from taizhang.ledger.plans.states import Answer, RequestState
from taizhang.ledger.requests.answering import give
from taizhang.ledger.requests.guards import answerers, is_in_other_hands, is_last


@dataclass(frozen=True, kw_only=True)
class PlanApproved(Event):
    step: str
    opinion: str
    measures: int

    def sentence(self) -> str:
        return _("%(step)s批准整改方案（%(measures)d 项措施）：%(opinion)s") % {
            "step": self.step,
            "measures": self.measures,
            "opinion": self.opinion,
        }


@dataclass(frozen=True, kw_only=True)
class MeasuresApproved(Event):
    plan: int
    measures: list[int]

    def sentence(self) -> str:
        numbers = pgettext("between names", "、").join(str(one) for one in self.measures)
        return _("整改方案（第 %(plan)d 次报审）批准了措施 %(measures)s") % {
            "plan": self.plan,
            "measures": numbers,
        }


@transition(
    title=gettext_lazy("批准整改方案"),
    source={RequestState.SUBMITTED},
    target=RequestState.GRANTED,
    roles=answerers,
    guards=[is_last, is_in_other_hands, is_as_submitted],
)
def approve_plan(plan: Plan, *, opinion: str, actor: Actor, at: datetime) -> Outcome:
    """Locks the findings of the plan, so that what is approved is what was handed in."""
    items = list(plan.items.select_related("measure").order_by("measure__finding_id", "measure__number"))
    under = Finding.objects.filter(pk__in={one.measure.finding_id for one in items})
    findings = {one.pk: one for one in under.select_for_update().order_by("pk")}
    if why := is_as_submitted(plan, actor):
        raise Refused(why)
    for item in items:
        own = Measure.objects.filter(pk=item.measure_id)
        own.update(approved_digest=item.digest)
        own.filter(original_due_date__isnull=True).update(original_due_date=F("due_date"))
    given = give(plan, Answer.APPROVED, opinion=opinion, actor=actor, at=at)
    event = PlanApproved(step=given.step_name, opinion=given.opinion, measures=len(items))
    return Outcome(event, caused=_told(plan, items, findings))


def _told(
    plan: Plan, items: list[PlanItem], findings: dict[int, Finding]
) -> tuple[tuple[Any, MeasuresApproved], ...]:
    below = groupby(items, key=lambda one: one.measure.finding_id)
    return tuple(
        (
            findings[finding],
            MeasuresApproved(plan=plan.number, measures=[one.measure.number for one in own]),
        )
        for finding, own in below
    )

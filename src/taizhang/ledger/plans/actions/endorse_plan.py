"""同意整改方案:one step of its approval that is not the last."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.plans.guards import is_as_submitted
from taizhang.ledger.plans.models import Plan
from taizhang.ledger.plans.states import Answer, RequestState
from taizhang.ledger.requests.answering import give
from taizhang.ledger.requests.guards import answerers, is_in_other_hands, is_not_last


@dataclass(frozen=True, kw_only=True)
class PlanEndorsed(Event):
    step: str
    opinion: str

    def sentence(self) -> str:
        return _("%(step)s同意整改方案：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@transition(
    title=gettext_lazy("同意整改方案"),
    source={RequestState.SUBMITTED},
    roles=answerers,
    guards=[is_not_last, is_in_other_hands, is_as_submitted],
)
def endorse_plan(plan: Plan, *, opinion: str, actor: Actor, at: datetime) -> PlanEndorsed:
    given = give(plan, Answer.APPROVED, opinion=opinion, actor=actor, at=at)
    return PlanEndorsed(step=given.step_name, opinion=given.opinion)

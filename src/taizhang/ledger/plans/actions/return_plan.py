"""退回整改方案:it is to be mended and handed in again."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.plans.models import Plan
from taizhang.ledger.plans.states import Answer, RequestState
from taizhang.ledger.requests.answering import give
from taizhang.ledger.requests.guards import answerers, is_in_other_hands


@dataclass(frozen=True, kw_only=True)
class PlanReturned(Event):
    step: str
    opinion: str

    def sentence(self) -> str:
        return _("%(step)s退回整改方案：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@transition(
    title=gettext_lazy("退回整改方案"),
    source={RequestState.SUBMITTED},
    target=RequestState.RETURNED,
    roles=answerers,
    guards=[is_in_other_hands],
)
def return_plan(plan: Plan, *, opinion: str, actor: Actor, at: datetime) -> PlanReturned:
    given = give(plan, Answer.RETURNED, opinion=opinion, actor=actor, at=at)
    return PlanReturned(step=given.step_name, opinion=given.opinion)

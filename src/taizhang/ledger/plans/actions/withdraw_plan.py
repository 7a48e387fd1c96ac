"""撤回整改方案:before anybody has answered it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.plans.guards import PLANNERS
from taizhang.ledger.plans.models import Plan
from taizhang.ledger.plans.states import RequestState
from taizhang.ledger.requests.guards import is_their_own, is_unanswered


@dataclass(frozen=True, kw_only=True)
class PlanWithdrawn(Event):
    reason: str

    def sentence(self) -> str:
        return _("撤回整改方案：%(reason)s") % {"reason": self.reason}


@transition(
    title=gettext_lazy("撤回整改方案"),
    source={RequestState.SUBMITTED},
    target=RequestState.WITHDRAWN,
    roles=PLANNERS,
    guards=[is_their_own, is_unanswered],
)
def withdraw_plan(plan: Plan, *, reason: str, actor: Actor, at: datetime) -> PlanWithdrawn:
    if not reason.strip():
        raise Refused(_("请写明撤回的原因"))
    return PlanWithdrawn(reason=reason.strip())

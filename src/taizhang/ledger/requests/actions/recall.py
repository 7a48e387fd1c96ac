"""撤回:whoever asked takes the request back before anybody has answered."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.requests.guards import is_own_request, nobody_has_answered
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.recorded import OnRequest
from taizhang.ledger.requests.states import RequestState


@dataclass(frozen=True, kw_only=True)
class Recalled(OnRequest):
    reason: str

    def sentence(self) -> str:
        return _("撤回%(request)s：%(reason)s") % {"request": self.request, "reason": self.reason}


@transition(
    title=gettext_lazy("撤回报审"),
    source={RequestState.PENDING},
    target=RequestState.RECALLED,
    roles={Role.OFFICER, Role.OFFICE_HEAD, Role.RECTIFIER},
    guards=[is_own_request, nobody_has_answered],
)
def recall(request: Request, *, reason: str, actor: Actor, at: datetime) -> Recalled:
    if not reason.strip():
        raise Refused(_("请写明撤回的原因"))
    return Recalled(kind=str(request.kind), number=request.number, reason=reason.strip())

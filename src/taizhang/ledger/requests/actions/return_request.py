"""退回:a step says no, with a reason; what was asked for does not take effect, and its row stays."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.requests.answering import answer
from taizhang.ledger.requests.guards import is_at_their_step, is_impartial
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.recorded import OnRequest
from taizhang.ledger.requests.states import Reply, RequestState
from taizhang.ledger.requests.steps import answering_post, answering_roles


@dataclass(frozen=True, kw_only=True)
class Returned(OnRequest):
    step: str
    opinion: str

    def sentence(self) -> str:
        return _("%(request)s：%(step)s退回：%(opinion)s") % {
            "request": self.request,
            "step": self.step,
            "opinion": self.opinion,
        }


@transition(
    title=gettext_lazy("退回"),
    source={RequestState.PENDING},
    target=RequestState.RETURNED,
    roles=answering_roles,
    posting=answering_post,
    guards=[is_at_their_step, is_impartial],
)
def return_request(
    request: Request, *, opinion: str, seen_digest: str, actor: Actor, at: datetime
) -> Returned:
    made = answer(request, Reply.RETURNED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    return Returned(kind=str(request.kind), number=request.number, step=made.step_name, opinion=made.opinion)

"""同意:one step agrees to a request; the next one answers."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.requests.answering import answer
from taizhang.ledger.requests.guards import (
    is_as_seen,
    is_at_their_step,
    is_impartial,
    is_not_last_answer,
    still_stands,
)
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.recorded import OnRequest
from taizhang.ledger.requests.states import Reply, RequestState
from taizhang.ledger.requests.steps import answering_post, answering_roles


@dataclass(frozen=True, kw_only=True)
class Agreed(OnRequest):
    step: str
    opinion: str
    digest: str

    def sentence(self) -> str:
        return _("%(request)s：%(step)s同意：%(opinion)s") % {
            "request": self.request,
            "step": self.step,
            "opinion": self.opinion,
        }


@transition(
    title=gettext_lazy("同意"),
    source={RequestState.PENDING},
    roles=answering_roles,
    posting=answering_post,
    guards=[is_not_last_answer, is_at_their_step, is_impartial, still_stands, is_as_seen],
)
def agree(request: Request, *, opinion: str, seen_digest: str, actor: Actor, at: datetime) -> Agreed:
    made = answer(request, Reply.AGREED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    return Agreed(
        kind=str(request.kind),
        number=request.number,
        step=made.step_name,
        opinion=made.opinion,
        digest=made.digest,
    )

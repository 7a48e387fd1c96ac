"""批准:the last step agrees, and what was asked for takes effect."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.answering import answer
from taizhang.ledger.requests.guards import (
    is_as_seen,
    is_at_their_step,
    is_impartial,
    is_last_answer,
    still_stands,
)
from taizhang.ledger.requests.locking import locked
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.procedures import PROCEDURES
from taizhang.ledger.requests.recorded import OnRequest
from taizhang.ledger.requests.states import Reply, RequestState
from taizhang.ledger.requests.steps import answering_post, answering_roles


@dataclass(frozen=True, kw_only=True)
class Granted(OnRequest):
    step: str
    opinion: str
    digest: str

    def sentence(self) -> str:
        return _("%(request)s：%(step)s批准：%(opinion)s") % {
            "request": self.request,
            "step": self.step,
            "opinion": self.opinion,
        }


@dataclass(frozen=True, kw_only=True)
class TermsChanged(OnRequest):
    """What a measure's terms became through a granted request."""

    measure: int

    def sentence(self) -> str:
        return _("措施 %(number)d 按批准的%(request)s执行") % {
            "number": self.measure,
            "request": self.request,
        }


@transition(
    title=gettext_lazy("批准"),
    source={RequestState.PENDING},
    target=RequestState.GRANTED,
    roles=answering_roles,
    posting=answering_post,
    guards=[is_last_answer, is_at_their_step, is_impartial, still_stands],
)
def grant(request: Request, *, opinion: str, seen_digest: str, actor: Actor, at: datetime) -> Outcome:
    locked(Measure.objects.filter(pk__in=request.asked.get("measures", ())))
    # Asked only now: before the lock somebody might still have changed what the plan is made of.
    if why := is_as_seen(request, actor):
        raise Refused(why)
    made = answer(request, Reply.AGREED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    PROCEDURES[request.kind].carry_out(request)
    said = Granted(
        kind=str(request.kind),
        number=request.number,
        step=made.step_name,
        opinion=made.opinion,
        digest=made.digest,
    )
    measure = request.measure
    if measure is None:
        return Outcome(said)
    return Outcome(
        said,
        ((measure, TermsChanged(measure=measure.number, kind=str(request.kind), number=request.number)),),
    )

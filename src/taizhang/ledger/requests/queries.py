"""Questions about requests: what waits for whom, what somebody asked for."""

from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.guards import has_answered
from taizhang.ledger.requests.models import Request, RequestDecision
from taizhang.ledger.requests.states import RequestKind, RequestState
from taizhang.ledger.requests.steps import Lines, answering_post, answering_roles, lines_of
from taizhang.ledger.rounds.queries import around, inside

DECISIONS = RequestDecision.objects.select_related("decided_by", "decided_for")


def requests_for(actor: Actor) -> QuerySet[Request]:
    """Requests of the rounds that the actor sees, and on findings handed to their groups; the rest does not exist."""
    near = around(actor, "round__organization__path") | inside(actor, "finding__group__path")
    whole = Request.objects.filter(near).select_related(
        "round__organization",
        "finding__office",
        "finding__round__programme",
        "measure",
        "asked_by",
        "asked_for",
    )
    return whole.prefetch_related(Prefetch("decisions", DECISIONS))


def pending_for(actor: Actor) -> QuerySet[Request]:
    """What the actor sees of requests that are not settled yet."""
    return requests_for(actor).filter(state=RequestState.PENDING)


def waiting_for(actor: Actor) -> Sequence[Request]:
    """Pending requests whose current step this actor may answer."""
    return waiting_among(list(pending_for(actor)), actor)


def waiting_among(pending: Sequence[Request], actor: Actor) -> Sequence[Request]:
    theirs = [one for one in pending if actor.holds(answering_roles(one), *one.scope_paths)]
    lines = lines_of(theirs, actor)
    return [one for one in theirs if _may_answer(one, actor, lines)]


def _may_answer(request: Request, actor: Actor, lines: Lines) -> bool:
    post = answering_post(request, actor, lines)
    if post is None or request.askers & actor.standing:
        return False
    return not has_answered(request, actor, post)


def asked_by(actor: Actor) -> Sequence[Request]:
    """What the actor, or one whom they stand in for, asked for and is not settled yet."""
    return asked_among(list(pending_for(actor)), actor)


def asked_among(pending: Sequence[Request], actor: Actor) -> Sequence[Request]:
    return [one for one in pending if one.askers & actor.standing]


def is_being_amended(measure: Measure) -> bool:
    """Reads ``measure.requests`` from a prefetch where there is one."""
    amendments = (one for one in measure.requests.all() if one.kind == RequestKind.AMENDMENT)
    return any(one.state == RequestState.PENDING for one in amendments)

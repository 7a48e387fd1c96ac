"""Writes an answer at the awaited step of a request (审批意见)."""

from datetime import datetime

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.gate import paths_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.requests.guards import answerers
from taizhang.ledger.requests.models import Request, RequestAnswer
from taizhang.ledger.requests.states import Answer


def give(request: Request, answer: Answer, *, opinion: str, actor: Actor, at: datetime) -> RequestAnswer:
    step = request.step
    if step is None:
        raise Refused(_("没有待审批的请示"))
    if not opinion.strip():
        raise Refused(_("请填写审批意见"))
    post = actor.post_for(answerers(request), paths_of(request))
    given: RequestAnswer = request.answers.create(  # type: ignore[attr-defined]
        step_order=step.order,
        step_name=step.name,
        answer=answer,
        opinion=opinion.strip(),
        decided_by_id=actor.person_id,
        decided_for_id=post.principal_id if post else None,
        decided_at=at,
    )
    return given


def asked_by(actor: Actor, roles: frozenset[str], *paths: str) -> dict[str, int | None]:
    """Who hands a request in, for its row: the person, and whose post it is where a deputy does."""
    post = actor.post_for(roles, paths)
    return {"submitted_by_id": actor.person_id, "submitted_for_id": post.principal_id if post else None}

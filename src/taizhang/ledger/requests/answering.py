"""Writes an answer at the current step (审批意见)."""

from datetime import datetime

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.requests.models import Request, RequestDecision
from taizhang.ledger.requests.states import Reply
from taizhang.ledger.requests.steps import answering_post, current_step


def answer(
    request: Request, reply: Reply, *, opinion: str, seen_digest: str, actor: Actor, at: datetime
) -> RequestDecision:
    """``seen_digest`` is the digest of what the page showed; an answer to anything else is refused."""
    step = current_step(request)
    if step is None:
        raise Refused(_("没有待办理的步骤"))
    if not opinion.strip():
        raise Refused(_("请填写审批意见"))
    if seen_digest != request.digest:
        raise Stale(_("您看到的不是最新的内容，请重新打开后再办理"))
    post = answering_post(request, actor)
    return RequestDecision.objects.create(
        request=request,
        step_order=step.order,
        step_name=step.name,
        reply=reply,
        opinion=opinion.strip(),
        digest=seen_digest,
        decided_by_id=actor.person_id,
        decided_for_id=post.principal_id if post else None,
        decided_at=at,
    )

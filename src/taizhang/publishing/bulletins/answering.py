"""Writes an answer at the current step of a bulletin's chain (审签意见)."""

from datetime import datetime

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.refusal import Refused, Stale
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.models import Bulletin, Signature
from taizhang.publishing.bulletins.signing import current_step, signing_post
from taizhang.publishing.bulletins.states import Reply


def answer(
    bulletin: Bulletin, reply: Reply, *, opinion: str, seen_digest: str, actor: Actor, at: datetime
) -> Signature:
    """``seen_digest`` is the digest of what the page showed; an answer to anything else is refused."""
    step = current_step(bulletin)
    if step is None:
        raise Refused(_("没有待办理的步骤"))
    if seen_digest != content_digest(bulletin):
        raise Stale(_("您看到的不是最新的内容，请重新打开后再办理"))
    post = signing_post(bulletin, actor)
    return Signature.objects.create(
        bulletin=bulletin,
        turn=bulletin.turn,
        step_order=step.order,
        step_name=step.name,
        reply=reply,
        opinion=opinion.strip(),
        digest=seen_digest,
        decided_by_id=actor.person_id,
        decided_for_id=post.principal_id if post else None,
        decided_at=at,
    )

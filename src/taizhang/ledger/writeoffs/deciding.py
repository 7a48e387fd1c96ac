"""Writes a reviewer's answer at the current step (审核意见)."""

from datetime import datetime

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import current_application, current_step
from taizhang.ledger.writeoffs.models import Decision
from taizhang.ledger.writeoffs.reviewing import reviewing_post
from taizhang.ledger.writeoffs.states import Answer


def decide(
    finding: Finding, answer: Answer, *, opinion: str, seen_digest: str, actor: Actor, at: datetime
) -> Decision:
    """``seen_digest`` is the digest of what the reviewer's page showed; a decision on anything else is refused."""
    application, step = current_application(finding), current_step(finding)
    if application is None or step is None:
        raise Refused(_("没有待审核的申请"))
    if not opinion.strip():
        raise Refused(_("请填写审核意见"))
    if seen_digest != application.digest:
        raise Stale(_("您看到的不是最新的送审内容，请重新打开后再审核"))
    post = reviewing_post(finding, actor)
    return Decision.objects.create(
        application=application,
        step_order=step.order,
        step_name=step.name,
        answer=answer,
        opinion=opinion.strip(),
        digest=seen_digest,
        decided_by_id=actor.person_id,
        decided_for_id=post.principal_id if post else None,
        decided_at=at,
    )

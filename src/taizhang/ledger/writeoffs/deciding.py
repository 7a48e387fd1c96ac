"""Writes a reviewer's answer at the current step (审核意见)."""

from datetime import datetime

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import Step, current_application, current_step
from taizhang.ledger.writeoffs.models import Decision, Seat
from taizhang.ledger.writeoffs.reviewing import place_of
from taizhang.ledger.writeoffs.states import Answer


def decide(
    finding: Finding, answer: Answer, *, opinion: str, seen_digest: str, actor: Actor, at: datetime
) -> Decision:
    """``seen_digest`` is the digest of what the reviewer's page showed; a decision on anything else is refused."""
    application, step = current_application(finding), current_step(finding)
    place = place_of(finding, actor)
    if application is None or step is None or place is None:
        raise Refused(_("没有待审核的申请"))
    seat, post = place
    if not opinion.strip():
        raise Refused(_("请填写审核意见"))
    if seen_digest != application.digest:
        raise Stale(_("您看到的不是最新的送审内容，请重新打开后再审核"))
    return Decision.objects.create(
        application=application,
        step_order=step.order,
        party_order=seat.party_order,
        step_name=said_at(step, seat),
        answer=answer,
        opinion=opinion.strip(),
        digest=seen_digest,
        decided_by_id=actor.person_id,
        decided_for_id=post.principal_id,
        decided_at=at,
    )


def said_at(step: Step, seat: Seat) -> str:
    """The step as the record calls it: with the party that signs where there are several."""
    return f"{step.name}（{seat.label}）" if step.is_joint else step.name

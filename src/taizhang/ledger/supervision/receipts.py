"""The receipt of a notice (签收)."""

from datetime import datetime

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.ledger.supervision.models import Notice, Receipt


def note_receipt(notice: Notice, post: Post | None, *, actor: Actor, at: datetime) -> None:
    """``post`` is the one in which it was taken: a deputy's names the principal."""
    Receipt.objects.create(
        notice=notice,
        received_by_id=actor.person_id,
        received_for_id=post.principal_id if post else None,
        received_at=at,
    )

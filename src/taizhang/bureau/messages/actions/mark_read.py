"""记下已读:somebody has had messages before their eyes."""

from datetime import datetime

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.messages.models import Message


def mark_read(keys: list[int] | None, *, actor: Actor, at: datetime) -> int:
    """One's own, those named, or all where none is; the first time counts."""
    rows = Message.objects.filter(person_id=actor.person_id, read_at__isnull=True)
    if keys is not None:
        rows = rows.filter(pk__in=keys)
    return rows.update(read_at=at)

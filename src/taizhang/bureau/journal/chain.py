"""The hash chain of one stream of entries (留痕链)."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.journal.canonical import canonical
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.models import Entry

GENESIS = "0" * 64


def linked(previous: str, body: bytes) -> str:
    return hashlib.sha256(bytes.fromhex(previous) + body).hexdigest()


def append(
    stream: str,
    event: Event,
    *,
    actor: Actor,
    at: datetime,
    subject: str = "",
    state: str | None = None,
    post: Post | None = None,
) -> Entry:
    """Add one entry to a stream whose head the caller has locked.

    ``subject`` and ``state`` say which row came to stand where, so that folding the journal gives every state.
    ``post`` is the one that the act rests on; a principal's is said (X 代 Y).
    """
    head = Entry.objects.filter(stream=stream).order_by("-number").first()
    number, previous = (head.number + 1, head.digest) if head else (1, GENESIS)
    principal = post.principal_id if post else None
    behalf = {"principal": principal, "principal_name": post.principal_name} if post and principal else {}
    body = canonical(
        {
            "stream": stream,
            "number": number,
            "event": event.name(),
            "facts": event.facts(),
            "subject": subject or stream,
            "state": state,
            "actor": actor.person_id,
            "actor_name": actor.name,
            "at": at.astimezone(UTC).isoformat(),
            **behalf,
        }
    )
    return Entry.objects.create(
        stream=stream,
        number=number,
        event=event.name(),
        body=body,
        previous=previous,
        digest=linked(previous, body),
        actor_id=actor.person_id,
        principal_id=principal,
        at=at,
    )


def read_body(entry: Entry) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(bytes(entry.body))
    return content

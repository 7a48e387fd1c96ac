"""The hash chain of one stream of entries (留痕链)."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import OuterRef, Subquery

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.journal.canonical import canonical
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.models import Entry

GENESIS = "0" * 64


def linked(previous: str, body: bytes) -> str:
    return hashlib.sha256(bytes.fromhex(previous) + body).hexdigest()


# How many streams are looked up, and how many entries written, in one statement.
BATCH = 400


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to be told: on whose stream, and which row came to stand where."""

    stream: str
    event: Event
    subject: str = ""
    state: str | None = None


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
    return append_all([Line(stream, event, subject, state)], actor=actor, at=at, post=post)[0]


def append_all(
    lines: Sequence[Line], *, actor: Actor, at: datetime, post: Post | None = None
) -> Sequence[Entry]:
    """Add entries, in their order, to streams whose heads the caller has locked."""
    heads = _heads(sorted({line.stream for line in lines}))
    entries = []
    for line in lines:
        number, previous = heads.get(line.stream, (0, GENESIS))
        entry = _entry(line, number + 1, previous, actor, at, post)
        heads[line.stream] = entry.number, entry.digest
        entries.append(entry)
    return Entry.objects.bulk_create(entries, batch_size=BATCH)


def _heads(streams: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Number and digest of the last entry of each stream that has one."""
    last = Entry.objects.filter(stream=OuterRef("stream")).order_by("-number").values("number")[:1]
    found: dict[str, tuple[int, str]] = {}
    for first in range(0, len(streams), BATCH):
        heads = Entry.objects.filter(stream__in=streams[first : first + BATCH], number=Subquery(last))
        found |= {
            stream: (number, digest)
            for stream, number, digest in heads.values_list("stream", "number", "digest")
        }
    return found


def _entry(line: Line, number: int, previous: str, actor: Actor, at: datetime, post: Post | None) -> Entry:
    principal = post.principal_id if post else None
    behalf = {"principal": principal, "principal_name": post.principal_name} if post and principal else {}
    body = canonical(
        {
            "stream": line.stream,
            "number": number,
            "event": line.event.name(),
            "facts": line.event.facts(),
            "subject": line.subject or line.stream,
            "state": line.state,
            "actor": actor.person_id,
            "actor_name": actor.name,
            "at": at.astimezone(UTC).isoformat(),
            **behalf,
        }
    )
    return Entry(
        stream=line.stream,
        number=number,
        event=line.event.name(),
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

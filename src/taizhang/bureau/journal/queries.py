"""Questions about what happened."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from taizhang.bureau.journal.catalogue import events
from taizhang.bureau.journal.chain import read_body
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.wording import acted_by

# How many entries of a stream are read for each one looked for: other rows write to the same stream.
SEARCHED = 5


@dataclass(frozen=True)
class Said:
    """One journal entry as people read it; ``facts`` are those of the event."""

    number: int
    event: str
    sentence: str
    actor_name: str
    at: datetime
    digest: str
    subject: str
    facts: dict[str, Any]


def history(stream: str) -> Iterator[Said]:
    """What happened on a stream, oldest first."""
    return (said(entry) for entry in Entry.objects.filter(stream=stream).order_by("number"))


def happened_on(streams: Collection[str]) -> Sequence[Said]:
    """What happened on several streams together, oldest first."""
    return [said(entry) for entry in Entry.objects.filter(stream__in=streams).order_by("at", "pk")]


def since(row: Any, version: int, *, at_most: int = 20) -> Sequence[Said]:
    """What happened to a row after its ``version``, oldest first; no more than the last ``at_most`` acts."""
    missed = min(row.version - version, at_most)
    entries = Entry.objects.filter(stream=row.root.stream).order_by("-number")[: at_most * SEARCHED]
    own = [one for entry in entries if (one := said(entry)).subject == row.stream]
    return own[: max(missed, 0)][::-1]


def said(entry: Entry) -> Said:
    body = read_body(entry)
    kind = events().get(entry.event)
    sentence = kind.from_facts(body["facts"]).sentence() if kind else entry.event
    return Said(
        entry.number,
        entry.event,
        sentence,
        acted_by(body["actor_name"], body.get("principal_name", "")),
        entry.at,
        entry.digest,
        body["subject"],
        body["facts"],
    )

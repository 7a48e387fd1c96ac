"""Questions about what happened."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from taizhang.bureau.journal.catalogue import events
from taizhang.bureau.journal.chain import read_body
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.wording import acted_by


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

"""Tells a second click from a second act (重复提交)."""

from typing import Any

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.canonical import plain
from taizhang.bureau.journal.catalogue import events
from taizhang.bureau.journal.chain import read_body
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.journal.models import Entry

LOOKED_BACK = 20


def was_done(
    row: Any, seen: int, acts: tuple[Transition[Any, ...], ...], facts: dict[str, Any], actor: Actor
) -> bool:
    """Whether the one thing that happened to the row since version ``seen`` is this act, by this person, with these facts."""
    current = type(row).objects.get(pk=row.pk)
    latest = _latest(current)
    if current.version != seen + 1 or latest is None or latest["actor"] != actor.person_id:
        return False
    kind = events().get(latest["event"])
    if kind is None or kind.__module__ not in {act.perform.__module__ for act in acts}:
        return False
    given, said = _with_digests(facts), latest["facts"]
    return all(_is_same(value, said[name]) for name, value in given.items() if name in said)


def _latest(row: Any) -> dict[str, Any] | None:
    entries = Entry.objects.filter(stream=row.root.stream).order_by("-number")[:LOOKED_BACK]
    return next((body for entry in entries if (body := read_body(entry))["subject"] == row.stream), None)


def _with_digests(facts: dict[str, Any]) -> dict[str, Any]:
    """A file is the same as another when its bytes are, whatever it is called."""
    digests = [value.digest for value in facts.values() if hasattr(value, "digest")]
    return {**facts, "digest": digests[0]} if digests else facts


def _is_same(given: Any, recorded: Any) -> bool:
    """Rows stand in the journal by their number or by their name."""
    if hasattr(given, "pk"):
        return recorded in (given.pk, str(given))
    return bool(plain(given.strip() if isinstance(given, str) else given) == recorded)

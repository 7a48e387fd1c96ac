"""Events are found wherever they stand in their room, each under a name of its own."""

import ast

from taizhang.bureau.journal.catalogue import events
from workshop.machine import ROOT


def written() -> list[tuple[str, str]]:
    """Room and name of every class of the source that is, or is made of, an event and of which none is made."""
    bases: dict[str, list[str]] = {}
    rooms: list[tuple[str, str]] = []
    for path in (ROOT / "src" / "taizhang").rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                bases.setdefault(node.name, []).extend(
                    one.id for one in node.bases if isinstance(one, ast.Name)
                )
                rooms.append((path.relative_to(ROOT / "src" / "taizhang").parts[1], node.name))
    made_of = {base for found in bases.values() for base in found}

    def is_event(name: str) -> bool:
        return any(base == "Event" or is_event(base) for base in bases.get(name, ()))

    return [(room, name) for room, name in rooms if is_event(name) and name not in made_of]


def test_every_event_of_the_source_is_found_under_a_name_of_its_own():
    assert sorted(f"{room}.{name}" for room, name in written()) == sorted(events())


def test_what_events_are_made_of_is_none_itself():
    assert not {"measures.FindingNoted", "measures.MeasureNoted", "requests.OnRequest"} & events().keys()

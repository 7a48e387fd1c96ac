"""Whom an entry concerns (归属单位): the unit that answers for its row when it is sealed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Max, Model

from taizhang.bureau.journal.catalogue import events
from taizhang.bureau.journal.chain import read_body
from taizhang.bureau.journal.models import Entry, Leaf
from taizhang.bureau.journal.reading import ODD
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.proof.leaves import HOUSE, Place

SHOWN_CHARACTERS = 64


def places_of(entries: Sequence[Entry]) -> list[Place]:
    """The next number within its unit for each, in their order."""
    bodies = [_body(one) for one in entries]
    units = Units(unit_kinds())
    found = units.of({str(body.get("subject", "")) for body in bodies})
    told = [found.get(str(body.get("subject", "")), HOUSE) for body in bodies]
    counts = _counts(set(told))
    made = []
    for unit, body in zip(told, bodies, strict=True):
        counts[unit] = counts.get(unit, 0) + 1
        made.append(Place(unit, counts[unit], shown_by(body)))
    return made


def shown_by(body: Mapping[str, Any]) -> str:
    """The digest among the facts that the event shows to everybody, where it has one."""
    kind = events().get(str(body.get("event")))
    facts = body.get("facts")
    said = facts.get(kind.shown) if kind and kind.shown and isinstance(facts, dict) else None
    return said if isinstance(said, str) and len(said) == SHOWN_CHARACTERS else ""


def unit_kinds() -> dict[int, str]:
    return dict(Organization.objects.values_list("pk", "kind"))


@dataclass
class Units:
    """Rows of one kind are read together."""

    kinds: Mapping[int, str]
    known: dict[str, int] = field(default_factory=dict)

    def of(self, subjects: Iterable[str]) -> Mapping[str, int]:
        by_kind: dict[str, set[int]] = {}
        for subject in subjects:
            kind, _colon, key = subject.partition(":")
            if kind in _kept() and key.isascii() and key.isdigit() and len(key) < 19:
                by_kind.setdefault(kind, set()).add(int(key))
        for kind, keys in by_kind.items():
            model = _kept()[kind]
            rows = model._default_manager.select_related(*getattr(model, "weighed_with", ()))
            for row in rows.filter(pk__in=keys):
                self.known[f"{kind}:{row.pk}"] = self._unit(row)
        return self.known

    def _unit(self, row: Any) -> int:
        """The innermost unit of the path: offices and groups within it are its own; else whoever stands at the end."""
        nodes = [int(one) for one in str(row.scope_path).split("/") if one.isdigit()]
        units = [one for one in nodes if self.kinds.get(one) == Kind.UNIT]
        return (units or nodes or [HOUSE])[-1]


def _counts(units: set[int]) -> dict[int, int]:
    rows = Leaf.objects.filter(unit__in=units).order_by().values_list("unit").annotate(last=Max("unit_seq"))
    return {unit: last for unit, last in rows if unit is not None}


def _body(entry: Entry) -> dict[str, Any]:
    try:
        body = read_body(entry)
    except ODD:
        return {}
    return body if isinstance(body, dict) else {}


@cache
def _kept() -> dict[str, type[Model]]:
    """Whatever has a stream and somebody who answers for it, by the word that its stream begins with."""
    kept = (one for one in apps.get_models() if hasattr(one, "stream") and hasattr(one, "scope_path"))
    return {str(one().stream).partition(":")[0]: one for one in kept}  # type: ignore[attr-defined]

"""In which order lines stand, and how a page goes on from the last line of the one before (排序、翻页).

A page starts behind a line, not at a number: a deep page costs what the first one does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

SORTS: dict[str, dict[str, tuple[str, ...]]] = {
    "finding": {
        "number": ("round_id", "number"),
        "due": ("due_key", "finding_id"),
        "office": ("answering_id", "finding_id"),
        "done": ("progress", "finding_id"),
    },
    "measure": {
        "number": ("round_id", "place"),
        "due": ("due_key", "measure_id"),
        "office": ("answering_id", "measure_id"),
        "leader": ("leader", "measure_id"),
    },
}
GROUPS: dict[str, dict[str, tuple[str, ...]]] = {
    "finding": {
        "heading": ("round_id", "heading_first"),
        "office": ("answering_id",),
        "light": ("due_key", "is_done"),
        "": (),
    },
    "measure": {
        "heading": ("round_id",),
        "office": ("answering_id",),
        "leader": ("leader",),
        "light": ("due_key", "state"),
        "": (),
    },
}
DATES, TEXTS = {"due_key"}, {"leader", "state"}


@dataclass(frozen=True)
class Order:
    """``keys`` are columns that together name one line; what stands in ``reversed`` falls."""

    keys: tuple[str, ...]
    reversed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, grain: str, sort: str, group: str = "") -> "Order":
        """The groups first, always rising; within them as sorted. ``sort`` may begin with a minus."""
        above = GROUPS[grain][group]
        below = tuple(key for key in SORTS[grain][sort.lstrip("-")] if key not in above)
        return cls(above + below, frozenset(below) if sort.startswith("-") else frozenset())

    def page(
        self, lines: QuerySet[Any], size: int, *, after: Sequence[Any] = (), before: Sequence[Any] = ()
    ) -> QuerySet[Any]:
        """So many lines behind ``after``, or so many just before ``before``, these in the opposite order."""
        back = bool(before)
        if at := before or after:
            lines = lines.filter(self._beyond(at, back=back))
        signs = [("-" if (key in self.reversed) != back else "") + key for key in self.keys]
        # Which lines they are is found in an index first; only then is anything read about them.
        found = lines.order_by(*signs).values("pk")[:size]
        return lines.model.objects.filter(pk__in=found).order_by(*signs)

    def everything(self, lines: QuerySet[Any]) -> QuerySet[Any]:
        return lines.order_by(*(("-" if key in self.reversed else "") + key for key in self.keys))

    def _beyond(self, at: Sequence[Any], *, back: bool) -> Q:
        beyond, same = Q(), Q()
        for place, (key, value) in enumerate(zip(self.keys, at, strict=True)):
            falls = (key in self.reversed) != back
            beyond |= same & Q(**{f"{key}__{'lt' if falls else 'gt'}": value})
            same &= Q(**{key: value})
            if not place:
                # Said once more for the index: the first column alone bounds the scan.
                bound = Q(**{f"{key}__{'lte' if falls else 'gte'}": value})
        return bound & beyond

    def mark(self, row: dict[str, Any]) -> str:
        """The place of a line, for an address."""
        return "~".join(str(row[key]) for key in self.keys)

    def read(self, mark: str) -> tuple[Any, ...]:
        """The place that an address names, or nothing where it names none."""
        parts = mark.split("~")
        if not mark or len(parts) != len(self.keys):
            return ()
        try:
            return tuple(_value(key, part) for key, part in zip(self.keys, parts, strict=True))
        except ValueError:
            return ()


def _value(key: str, part: str) -> Any:
    if key in DATES:
        return date.fromisoformat(part)
    if key in TEXTS:
        return part
    if key == "is_done":
        return part == "True"
    number = int(part)
    if not -(2**63) <= number < 2**63:
        raise ValueError(part)
    return number

"""Which stretches of a text are figures (数字标记)."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Self

from taizhang.publishing.bulletins.states import Form, Source


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figure is wanted, of which day, and how it is to be printed.

    ``code`` is that of an indicator, or the name of a count of the ledger; ``wording`` of a cited one says where it is from.
    ``on`` None is the day of which the whole bulletin is. ``places`` None leaves the decimals to the definition.
    """

    source: str
    code: str
    on: date | None = None
    form: str = Form.VALUE.value
    places: int | None = None
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """``start`` and ``end`` count characters of the text."""

    start: int
    end: int
    asked: Asked

    def moved(self, by: int) -> Self:
        return replace(self, start=self.start + by, end=self.end + by)

    @property
    def is_counted(self) -> bool:
        return self.asked.source != Source.CITED


def to_plain(marks: Iterable[Mark]) -> list[dict[str, Any]]:
    """As the database keeps them, in the order of the text."""
    kept = []
    for one in sorted(marks, key=lambda mark: mark.start):
        asked = {**asdict(one.asked), "on": one.asked.on.isoformat() if one.asked.on else None}
        kept.append({"start": one.start, "end": one.end, **asked})
    return kept


def to_marks(kept: Sequence[dict[str, Any]]) -> list[Mark]:
    return [_read(dict(one)) for one in kept]


def _read(one: dict[str, Any]) -> Mark:
    start, end, on = one.pop("start"), one.pop("end"), one.pop("on")
    return Mark(start, end, Asked(**one, on=date.fromisoformat(on) if on else None))

"""What a figure stands on (数字凭据的根据): the rows behind it as one digest, and what has changed since."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from taizhang.registers.books.counting import Shelf, counting, shelf_of
from taizhang.registers.books.models import TABLES, Recording
from taizhang.registers.books.rows import last_recording
from taizhang.registers.books.touching import touched
from taizhang.registers.declaring.formulas import Formula
from taizhang.registers.indicators.computing import computed, formulas_of
from taizhang.registers.indicators.models import Definition, Receipt

Contribution = tuple[str, int, int, Any]


@dataclass(frozen=True)
class Standing:
    value: Decimal
    rows: int
    digest: str
    known: dict[str, int]


@dataclass(frozen=True)
class Difference:
    """A row that counts now and did not, or the other way, or with another value; and the recording that made it so."""

    register: str
    number: int
    before: Any
    after: Any
    recording: Recording | None


@dataclass(frozen=True)
class Rechecked:
    """``holds``: the rows of then still give the digest of then. ``now``: what is known today; ``differences`` tell why."""

    holds: bool
    value: Decimal
    now: Decimal
    differences: tuple[Difference, ...]


def standing_on(definition: Definition, shelf: Shelf, on: date) -> Standing:
    """The figure with the digest over the rows that give it.

    What is known is fixed first: a recording that ends meanwhile belongs to none of the statements that follow.
    """
    known = known_of(definition, shelf)
    shelf = Shelf(shelf.books, known)
    value = computed(definition, shelf, on).value
    total, rows = hashlib.sha256(_head(definition, on)), 0
    for one in contributions(definition, shelf, on):
        total.update(json.dumps(one, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        rows += 1
    return Standing(value, rows, total.hexdigest(), known)


def known_of(definition: Definition, shelf: Shelf) -> dict[str, int]:
    """The last recording of each book that the figure reads, by register."""
    formula, per = formulas_of(definition)
    names = sorted(touched(formula) | (touched(per) if per else set()))
    if shelf.known is not None:
        return {name: shelf.known.get(name, 0) for name in names}
    return {name: last_recording(shelf.book(name)) for name in names}


def contributions(definition: Definition, shelf: Shelf, on: date) -> Iterator[Contribution]:
    """Part, number of the row, its version, what it adds; the part is ``of`` the figure or ``per``."""
    formula, per = formulas_of(definition)
    yield from _parts("of", formula, shelf, on)
    if per is not None:
        yield from _parts("per", per, shelf, on)


def _parts(part: str, formula: Formula, shelf: Shelf, on: date) -> Iterator[Contribution]:
    rows = counting(formula, shelf, on).order_by("number")
    if not formula.field:
        for number, version in rows.values_list("number", "version").iterator(chunk_size=2000):
            yield part, number, version, None
        return
    field = shelf.register(formula.register).by_name[formula.field]
    kept = rows.values_list("number", "version", formula.field)
    for number, version, value in kept.iterator(chunk_size=2000):
        yield part, number, version, field.plain(value)


def _head(definition: Definition, on: date) -> bytes:
    facts = {"formula": definition.formula, "per": definition.per, "on": on.isoformat()}
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def rechecked(receipt: Receipt) -> Rechecked:
    """Count again what was frozen: as it was known then, and as it is known now."""
    unit, definition = receipt.indicator.organization_id, receipt.definition
    then, today = shelf_of(unit, receipt.known), shelf_of(unit)
    old = standing_on(definition, then, receipt.on)
    now = computed(definition, today, receipt.on).value
    return Rechecked(
        old.digest == receipt.digest, old.value, now, tuple(_differences(definition, then, today, receipt))
    )


def _differences(definition: Definition, then: Shelf, today: Shelf, receipt: Receipt) -> Iterator[Difference]:
    before = {
        (part, number): (version, value)
        for part, number, version, value in contributions(definition, then, receipt.on)
    }
    after = {
        (part, number): (version, value)
        for part, number, version, value in contributions(definition, today, receipt.on)
    }
    formula, per = formulas_of(definition)
    for key in sorted(before.keys() | after.keys()):
        one, other = before.get(key), after.get(key)
        # A version that adds the same as the one before changes nothing of the figure.
        if (one is None) == (other is None) and (one is None or other is None or one[1] == other[1]):
            continue
        asked = formula if key[0] == "of" or per is None else per
        recording = _since(today, asked.register, key[1], receipt.known.get(asked.register, 0))
        yield Difference(asked.register, key[1], one and (one[1] or 1), other and (other[1] or 1), recording)


def _since(shelf: Shelf, register: str, number: int, known: int) -> Recording | None:
    """The latest recording that touched the row after what was known; None where another register made the difference."""
    book = shelf.book(register)
    versions = TABLES[register]._default_manager.filter(book=book, number=number, since__gt=known)
    since = versions.order_by("-since").values_list("since", flat=True).first()
    return (
        Recording.objects.filter(book=book, number=since).select_related("recorded_by").first()
        if since
        else None
    )

"""One register as it is declared (底账声明): everything else about it is made from this."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from taizhang.bureau.accounts.roles import Role
from taizhang.registers.declaring.fields import Field, Words
from taizhang.registers.declaring.formulas import Formula

# What every table has beside the fields that are declared.
OWN = frozenset({"id", "pk", "book", "number", "version", "since", "until", "is_struck", "register"})
KEEPERS = frozenset({Role.OFFICER, Role.OFFICE_HEAD, Role.RECTIFIER})


@dataclass(frozen=True)
class Stage:
    """A stage of a life (阶段), reached on the day that ``field`` holds."""

    name: Words
    field: str


@dataclass(frozen=True)
class Spell:
    """From which field's day to which field's day a row holds, both included; without a last day it still holds."""

    first: str
    last: str = ""


@dataclass(frozen=True)
class Check:
    """A rule over one row: ``wrong`` answers with a sentence, or with nothing. ``fields`` are those to mark.

    A ``question`` is put to the person and keeps nothing out; anything else keeps the row out.
    """

    fields: tuple[str, ...]
    wrong: Callable[[Mapping[str, Any]], str]
    is_question: bool = False


@dataclass(frozen=True)
class Plan:
    """A day that was planned beside the day on which it came about (计划、实际); ``name`` is what was to be done."""

    name: Words
    planned: str
    actual: str

    def days_late(self, row: Any, on: date) -> int:
        """How many days after the plan it came about, or still has not; 0 in time, or where nothing was planned."""
        planned, actual = getattr(row, self.planned), getattr(row, self.actual)
        until = min(actual, on) if actual else on
        return max((until - planned).days, 0) if planned else 0


@dataclass(frozen=True)
class Sample:
    """Rows that a unit may take over as they stand (范本), with where they come from; ``rows`` hold values of the fields."""

    name: str
    title: Words
    source: Words
    rows: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, kw_only=True)
class Seed:
    """An indicator that a unit may take over as it stands (指标建议): its definition in words and as a formula."""

    code: str
    title: Words
    unit: Words
    definition: Words
    formula: Formula
    is_share: bool = False
    places: int = 0
    per: Formula | None = None


@dataclass(frozen=True, kw_only=True)
class Register:
    """``keys``: sets of fields by which a row is known again; the first that is wholly filled decides.

    ``called``: the field by which people call a row. ``spell``: when a row holds, for the view of a past day; for a register
    of occurrences both days are the same field. ``source`` says where fields and rules come from.
    """

    name: str
    title: Words
    one: Words
    counted: Words
    fields: tuple[Field, ...]
    keys: tuple[tuple[str, ...], ...]
    called: str
    spell: Spell
    stages: tuple[Stage, ...] = ()
    plans: tuple[Plan, ...] = ()
    samples: tuple[Sample, ...] = ()
    checks: tuple[Check, ...] = ()
    seeds: tuple[Seed, ...] = ()
    keepers: frozenset[str] = KEEPERS
    source: str = ""

    def __post_init__(self) -> None:
        names = [field.name for field in self.fields]
        asked = {self.called, self.spell.first, *(name for key in self.keys for name in key)}
        asked |= {stage.field for stage in self.stages} | {
            name for check in self.checks for name in check.fields
        }
        asked |= {name for plan in self.plans for name in (plan.planned, plan.actual)}
        asked |= {name for sample in self.samples for row in sample.rows for name in row}
        if len(set(names)) != len(names) or set(names) & OWN or asked - set(names):
            raise ValueError(
                f"{self.name}: {sorted(set(names) & OWN) or sorted(asked - set(names)) or names}"
            )

    def __str__(self) -> str:
        return str(self.title)

    @cached_property
    def by_name(self) -> dict[str, Field]:
        return {field.name: field for field in self.fields}

    def plain(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """All fields as they stand in digests, absent ones left out."""
        said = {field.name: field.plain(values.get(field.name)) for field in self.fields}
        return {name: value for name, value in said.items() if value is not None}

    def key_of(self, values: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[Any, ...]] | None:
        """The first key that the row fills, with its values; None for a row that nobody could know again."""
        for key in self.keys:
            found = tuple(values.get(name) for name in key)
            if all(value is not None for value in found):
                return key, found
        return None

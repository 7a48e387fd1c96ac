"""The two sides that are held against one another (两边的行): rows of the document, rows of the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from taizhang.ledger.measures.states import Kind, MeasureState


@dataclass(frozen=True, slots=True)
class GivenMeasure:
    """A measure as the document has it; ``place`` says where in the document."""

    pk: int
    text: str
    leader: str = ""
    unit: str = ""
    person: str = ""
    due: str = ""
    place: Mapping[str, Any] = field(default_factory=dict, compare=False)
    co_units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenFinding:
    pk: int
    number: str
    title: str
    path: tuple[str, ...] = ()
    status: str = ""
    place: Mapping[str, Any] = field(default_factory=dict, compare=False)
    measures: tuple[GivenMeasure, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldMeasure:
    """A measure as it stands in the ledger; ``office`` is the node that it was given to.

    ``is_promised``: a plan with it was approved, and an amendment of the plan alone changes it.
    """

    pk: int
    number: int
    text: str
    leader: str = ""
    unit: str = ""
    person: str = ""
    due: str = ""
    due_date: date | None = None
    office: int | None = None
    state: str = MeasureState.ONGOING
    kind: str = Kind.DATED
    is_promised: bool = False
    co_units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldFinding:
    pk: int
    number: int
    title: str
    path: tuple[str, ...] = ()
    state: str = ""
    measures: tuple[HeldMeasure, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One value of the ledger, before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MeasureStep:
    """``kind``: add, update, same, kept (what the document says is not taken over; ``why`` says why not)."""

    kind: str
    given: GivenMeasure
    held: HeldMeasure | None = None
    changes: tuple[Change, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """``kind``: add, update, same, protected, unclear, left.

    ``update`` may be of measures alone; ``candidates`` are what an unclear row may mean.
    """

    kind: str
    given: GivenFinding
    held: HeldFinding | None = None
    changes: tuple[Change, ...] = ()
    measures: tuple[MeasureStep, ...] = ()
    why: str = ""
    candidates: tuple[HeldFinding, ...] = field(default=())

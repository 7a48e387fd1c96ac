"""A finding while its rows are being gathered (草稿): what the tables say, before sheets are joined."""

from dataclasses import dataclass, field

from taizhang.documents.nodes import Cell, Place
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.owners import Owners


@dataclass(slots=True)
class DraftMeasure:
    span: Span
    text: str
    place: Place
    label: str = ""
    owners: Owners = field(default_factory=Owners)
    progress: str | None = None


@dataclass(slots=True)
class DraftFinding:
    """``owners`` is what the rows say of the finding when they name no measure (a responsibility list)."""

    number: str
    number_cell: Cell | None
    path: tuple[str, ...]
    title: str
    title_span: Span | None
    label: str
    place: Place
    body: Span
    measures: list[DraftMeasure] = field(default_factory=list)
    owners: Owners = field(default_factory=Owners)
    statuses: list[tuple[str, Cell]] = field(default_factory=list)

"""The document as the left side of the page shows it (原文): paragraphs, and tables with their rows and columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Protocol

from taizhang.web.desk.rounds.marking import Line, Mark, Marker


class Readable(Protocol):
    """A text, and which stretches of it are cells, as ``ledger.rounds.located`` has them."""

    @property
    def text(self) -> str: ...

    @property
    def tables(self) -> list[dict[str, Any]]: ...


@dataclass(frozen=True, slots=True)
class SourceCell:
    row: int
    column: int
    rows: int
    columns: int
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Either paragraphs or the rows of a table."""

    lines: Sequence[Line] = ()
    rows: Sequence[Sequence[SourceCell]] = ()


def source_of(document: Readable, marks: Sequence[Mark]) -> Iterator[Stretch]:
    marker, at = Marker(document.text, marks), 0
    for table in document.tables:
        yield Stretch(lines=list(marker.lines(at, table["start"])))
        yield Stretch(rows=_rows(marker, table["cells"]))
        at = table["end"]
    yield Stretch(lines=list(marker.lines(at, len(document.text))))


def _rows(marker: Marker, cells: Sequence[list[int]]) -> Sequence[Sequence[SourceCell]]:
    """The marker reads in the order of the text, a table is drawn row by row."""
    made = [
        SourceCell(row, column, rows, columns, list(marker.lines(start, end)))
        for start, end, row, column, rows, columns in sorted(cells)
    ]
    made.sort(key=lambda cell: (cell.row, cell.column))
    return [list(row) for _, row in groupby(made, key=lambda cell: cell.row)]

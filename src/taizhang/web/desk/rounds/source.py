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


def source_of(
    document: Readable, marks: Sequence[Mark], part: tuple[int, int] | None = None
) -> Iterator[Stretch]:
    """The whole text, or of a long one the ``part`` from one offset to another, with whole rows of its tables."""
    start, end = part or (0, len(document.text))
    marker, at = Marker(document.text, [mark for mark in marks if mark.end > start or not part]), start
    for table in document.tables:
        if table["end"] <= start or table["start"] >= end:
            continue
        yield Stretch(lines=list(marker.lines(at, max(at, table["start"]))))
        yield Stretch(rows=_rows(marker, _near(table["cells"], start, end) if part else table["cells"]))
        at = table["end"]
    if at < end:
        yield Stretch(lines=list(marker.lines(at, end)))


def _near(cells: Sequence[list[int]], start: int, end: int) -> Sequence[list[int]]:
    """The cells of the rows that have some text in the stretch."""
    rows = {cell[2] for cell in cells if cell[0] < end and cell[1] > start}
    return [cell for cell in cells if cell[2] in rows]


def _rows(marker: Marker, cells: Sequence[list[int]]) -> Sequence[Sequence[SourceCell]]:
    """The marker reads in the order of the text, a table is drawn row by row."""
    made = [
        SourceCell(row, column, rows, columns, list(marker.lines(start, end)))
        for start, end, row, column, rows, columns in sorted(cells)
    ]
    made.sort(key=lambda cell: (cell.row, cell.column))
    return [list(row) for _, row in groupby(made, key=lambda cell: cell.row)]

"""A table seen by row and column (网格): texts as a person reads them, merged cells wherever they reach."""

import re
from dataclasses import dataclass
from functools import cached_property

from taizhang.documents.nodes import Cell, Document, Table
from taizhang.documents.span import Span

SPACES = re.compile(r"\s+")
# A space between two Chinese characters is layout (张 三), between anything else it separates.
LAYOUT_SPACE = re.compile(r"(?<=[\u4e00-\u9fff×])[ \t\u3000\xa0]+(?=[\u4e00-\u9fff×])")
BREAK = re.compile(r"[\r\n\v]+")
PLACEHOLDERS = frozenset({"/", "／", "\\", "-", "—", "——", "--", "–", "无", "－"})


def lines_of(text: str) -> list[str]:
    """The lines of a cell without the blanks around them, empty ones left out."""
    return [line for part in BREAK.split(text) if (line := part.strip())]


def flat(text: str) -> str:
    """The text on one line: line breaks inside a cell are layout."""
    return "".join(lines_of(text))


@dataclass(frozen=True)
class Grid:
    document: Document
    table: Table

    @cached_property
    def covering(self) -> dict[tuple[int, int], Cell]:
        return self.table.covering

    @cached_property
    def starting(self) -> dict[int, list[Cell]]:
        """Row → the cells with text whose top left corner is in it, left to right."""
        rows: dict[int, list[Cell]] = {}
        for cell in sorted(self.table.cells, key=lambda cell: (cell.row, cell.column)):
            if self.read(cell):
                rows.setdefault(cell.row, []).append(cell)
        return rows

    @cached_property
    def knows_merges(self) -> bool:
        """Whether the source states merged cells; in a text dump they are merely empty."""
        return any(cell.rows > 1 or cell.columns > 1 for cell in self.table.cells)

    def read(self, cell: Cell | None) -> str:
        return self.document.slice(cell).strip() if cell else ""

    def at(self, row: int, column: int | None) -> Cell | None:
        return None if column is None else self.covering.get((row, column))

    def text(self, row: int, column: int | None) -> str:
        """The text that a reader sees for this position; dashes and 无 that fill a blank count as blank."""
        text = self.read(self.at(row, column))
        return "" if text in PLACEHOLDERS else text

    def begins(self, row: int, column: int | None) -> Cell | None:
        """The cell with text that starts exactly here, or None (blank, or reached by a merge from above)."""
        cell = self.at(row, column)
        return cell if cell and cell.row == row and self.text(row, column) else None

    def row_span(self, row: int) -> Span | None:
        cells = self.starting.get(row, [])
        return Span(min(c.span.start for c in cells), max(c.span.end for c in cells)) if cells else None


def inner(document: Document, span: Span) -> Span:
    """The span without surrounding white space."""
    text = document.text[span.start : span.end]
    lead = len(text) - len(text.lstrip())
    return Span(span.start + lead, max(span.start + lead, span.start + len(text.rstrip())))

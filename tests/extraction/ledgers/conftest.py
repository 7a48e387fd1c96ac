"""Small literal tables: a row per line, cells between bars, ^ goes on from above, < from the left."""

from collections.abc import Callable

import pytest

from taizhang.documents.addresses import address
from taizhang.documents.nodes import Cell, Document, Place, Table
from taizhang.documents.span import Span
from taizhang.extraction.ledgers import LedgerReading, read_ledger

Draw = Callable[..., Document]


def drawn_table(drawing: str, start: int, sheet: str | None) -> tuple[str, Table]:
    """The text and the table of one drawing; a literal \\n in a cell is a line break."""
    lines = drawing.strip("\n").splitlines()
    grid = [
        [text.strip() for text in line.strip().removesuffix("|").split("|")] for line in lines if line.strip()
    ]
    columns = max(len(row) for row in grid)
    grid = [row + [""] * (columns - len(row)) for row in grid]
    text, cells = "", []
    for y, row in enumerate(grid):
        for x, mark in enumerate(row):
            if mark not in ("^", "<"):
                written = mark.replace("\\n", "\n")
                span = Span(start + len(text), start + len(text) + len(written))
                place = Place(sheet=sheet, cell=address(y, x))
                cells.append(Cell(span, place, y, x, reach(grid, y, x, "^"), reach(grid, y, x, "<")))
                text += written
            text += "\t" if x < columns - 1 else "\n"
    return text, Table(Span(start, start + len(text)), Place(sheet=sheet), tuple(cells), len(grid), columns)


def reach(grid: list[list[str]], y: int, x: int, sign: str) -> int:
    onward = [row[x] for row in grid[y + 1 :]] if sign == "^" else grid[y][x + 1 :]
    return 1 + next((place for place, mark in enumerate(onward) if mark != sign), len(onward))


@pytest.fixture
def draw() -> Draw:
    """Draws a document of one or more tables; ``sheets`` names them."""

    def document(*drawings: str, sheets: tuple[str, ...] = ()) -> Document:
        text, tables = "", []
        for place, drawing in enumerate(drawings):
            written, table = drawn_table(drawing, len(text), sheets[place] if place < len(sheets) else None)
            text += written
            tables.append(table)
        return Document(text, "xlsx", tuple(tables))

    return document


@pytest.fixture
def read(draw: Draw) -> Callable[..., LedgerReading]:
    def reading(*drawings: str, sheets: tuple[str, ...] = ()) -> LedgerReading:
        found = read_ledger(draw(*drawings, sheets=sheets))
        assert found is not None, "no ledger was seen in the drawing"
        return found

    return reading

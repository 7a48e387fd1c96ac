"""Tables before their text is placed (表格布局), and how it is placed: tabs between cells, breaks between rows."""

from dataclasses import dataclass, replace

from taizhang.documents.manuscript import Manuscript
from taizhang.documents.nodes import Cell, Place, Table
from taizhang.documents.origin import Origin
from taizhang.documents.span import Span


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell: position and extent from 0, as in ``nodes.Cell``; ``origins`` count from the beginning of the text."""

    row: int
    column: int
    rows: int
    columns: int
    text: str
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    cells: tuple[Slot, ...]
    rows: int
    columns: int

    @property
    def words(self) -> str:
        return " ".join(slot.text for slot in self.cells)


def lay(plan: Plan, text: Manuscript, place: Place) -> Table:
    """``place.cell`` names the table (T1); its cells are named after it by row and column from 1 (T1R3C2)."""
    start, row = text.length, 0
    cells: list[Cell] = []
    for slot in plan.cells:
        if slot.row > row:
            text.write("\n" * (slot.row - row))
            row = slot.row
        elif cells:
            text.write("\t")
        at = replace(place, cell=f"{place.cell}R{slot.row + 1}C{slot.column + 1}")
        span = text.write(slot.text, slot.origins)
        cells.append(Cell(span, at, slot.row, slot.column, slot.rows, slot.columns))
    span = Span(start, text.length)
    text.write("\n")
    return Table(span, place, tuple(cells), plan.rows, plan.columns)

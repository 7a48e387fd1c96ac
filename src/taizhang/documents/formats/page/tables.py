"""Tables of a web page (网页表格): spans of rows and columns resolved to positions."""

import re
from dataclasses import dataclass

from lxml import etree

from taizhang.documents.limits import Limits
from taizhang.documents.manuscript import Manuscript
from taizhang.documents.nodes import Cell, Place, Table
from taizhang.documents.refusal import Unreadable
from taizhang.documents.span import Span

SPACE = re.compile(r"[ \t\r\n\f]+")
BREAKING = {"br", "p", "div", "li"}


@dataclass(frozen=True, slots=True)
class Slot:
    row: int
    column: int
    rows: int
    columns: int
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A table before its text is placed."""

    cells: tuple[Slot, ...]
    rows: int
    columns: int

    @property
    def words(self) -> str:
        return " ".join(slot.text for slot in self.cells)


def plan(element: etree._Element, limits: Limits) -> Plan:
    lines = list(element.iter("tr"))
    taken: set[tuple[int, int]] = set()
    slots = []
    for row, line in enumerate(lines):
        column = 0
        for cell in line:
            if cell.tag not in ("td", "th"):
                continue
            while (row, column) in taken:
                column += 1
            rows = min(extent(cell, "rowspan"), len(lines) - row)
            columns = min(extent(cell, "colspan"), limits.columns)
            taken |= {(row + down, column + right) for down in range(rows) for right in range(columns)}
            if len(taken) > limits.cells or column > limits.columns:
                raise Unreadable("cells", "网页表格的单元格过多；请另存为 Excel 再上传，或只粘贴正文。")
            slots.append(Slot(row, column, rows, columns, cell_text(cell)))
    return Plan(tuple(slots), len(lines), max((slot.column + slot.columns for slot in slots), default=0))


def extent(cell: etree._Element, name: str) -> int:
    raw = cell.get(name, "1").strip()
    return max(1, int(raw)) if raw.isascii() and raw.isdigit() and len(raw) < 6 else 1


def cell_text(cell: etree._Element) -> str:
    pieces = [cell.text or ""]
    for element in cell.iterdescendants():
        unseen = element.tag in ("script", "style")
        pieces += [
            "\n" if element.tag in BREAKING else "",
            "" if unseen else SPACE.sub(" ", element.text or ""),
        ]
        pieces.append(SPACE.sub(" ", element.tail or ""))
    lines = (SPACE.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def table(found: Plan, number: int, part: str, text: Manuscript) -> Table:
    start, row = text.length, 0
    cells: list[Cell] = []
    for slot in found.cells:
        if slot.row > row:
            text.write("\n" * (slot.row - row))
            row = slot.row
        elif cells:
            text.write("\t")
        place = Place(paragraph=number, cell=f"R{slot.row + 1}C{slot.column + 1}", part=part)
        cells.append(Cell(text.write(slot.text), place, slot.row, slot.column, slot.rows, slot.columns))
    span = Span(start, text.length)
    text.write("\n")
    return Table(span, Place(paragraph=number, part=part), tuple(cells), found.rows, found.columns)

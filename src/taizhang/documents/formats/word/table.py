"""Tables of a Word document (Word 表格): merged cells resolved to positions, nested tables as text of their cell."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from lxml import etree

from taizhang.documents.formats.plans import Plan, Slot
from taizhang.documents.formats.trees import attribute
from taizhang.documents.formats.word.content import content
from taizhang.documents.formats.word.styles import number_of
from taizhang.documents.limits import Limits
from taizhang.documents.manuscript import Manuscript
from taizhang.documents.refusal import Unreadable

CellText = Callable[[etree._Element], Manuscript]


class Grid:
    """A table being laid out; ``above`` knows for each column the cell that a vertical merge would continue."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.slots: list[Slot] = []
        self.above: dict[int, int] = {}
        self.row = self.width = self.area = 0

    def add(self, cell: etree._Element, column: int, text: Manuscript) -> int:
        """The column after this cell."""
        span = max(1, number_of(cell, "{*}tcPr/{*}gridSpan") or 1)
        self.area += span
        if (
            column + span > self.limits.columns
            or self.area > self.limits.cells
            or self.row >= self.limits.rows
        ):
            raise Unreadable("cells", "文档里有过大的表格；请另存为 Excel 再上传，或拆成几份。")
        merge = cell.find("{*}tcPr/{*}vMerge")
        continues = merge is not None and attribute(merge, "val") != "restart"
        if continues and column in self.above:
            index = self.above[column]
            slot = self.slots[index]
            self.slots[index] = replace(slot, rows=self.row - slot.row + 1)
        else:
            self.above[column] = len(self.slots)
            self.slots.append(Slot(self.row, column, 1, span, str(text), tuple(text.origins)))
        if merge is None:
            self.above.pop(column, None)
        self.width = max(self.width, column + span)
        return column + span


def plan(table: etree._Element, read: CellText, limits: Limits) -> Plan:
    grid = Grid(limits)
    for row in content(table, "tr"):
        if row.find("{*}trPr/{*}del") is not None:
            continue
        column = number_of(row, "{*}trPr/{*}gridBefore") or 0
        for cell in content(row, "tc"):
            column = grid.add(cell, column, read(cell))
        grid.row += 1
    return Plan(tuple(grid.slots), grid.row, grid.width)


def is_frame(table: etree._Element) -> bool:
    """A single cell is a frame around text, not a table."""
    rows = list(content(table, "tr"))
    return len(rows) == 1 and len(list(content(rows[0], "tc"))) == 1


def nested(table: etree._Element, read: CellText, limits: Limits) -> Manuscript:
    text = Manuscript(limits)
    for number, row in enumerate(content(table, "tr")):
        text.write("\n" if number else "")
        for column, cell in enumerate(content(row, "tc")):
            text.write("\t" if column else "")
            text.append(read(cell))
    return text


def joined(lines: Iterable[Manuscript], sign: str, limits: Limits) -> Manuscript:
    """The lines that say anything, with the sign between them."""
    text = Manuscript(limits)
    for line in lines:
        if str(line).strip():
            text.write(sign if text.length else "")
            text.append(line)
    return text

"""The numbers of a table by column (表格数列): headings, the label of each row, what stands in each cell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from taizhang.documents.grammar.folding import fold
from taizhang.documents.nodes import Cell, Table
from taizhang.review.feasibility import Interval, preimage
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered

NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?%?|-?\d{1,12}(?:\.\d{1,6})?%?")
BLANK = re.compile(r"[-—–/无]{0,3}")
SUM = re.compile(r" ?(?:合 {0,3}计|总 {0,3}计|共 {0,3}计|小 {0,3}计|全[县市区省州]|平 {0,3}均|其中)")
_SERIAL = re.compile(r"^(?:序 ?号|编 ?号|号)$")
ROWS_MOST, COLUMNS_MOST = 400, 14


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell that holds a number and nothing else; ``value`` without its per cent sign."""

    cell: Cell
    value: Decimal
    is_percent: bool

    @property
    def reach(self) -> Interval:
        is_count = self.value == int(self.value) and not self.is_percent and "." not in str(self.value)
        return Interval.at(int(self.value)) if is_count else preimage(self.value)


@dataclass(frozen=True, slots=True)
class Grid:
    """``heads`` by column, ``labels`` by row, ``columns``: the figures of each column that holds numbers, by row.

    A column with a word among its numbers has none here; ``—`` and empty cells are only left out.
    """

    table: Table
    heads: Mapping[int, str]
    labels: Mapping[int, str]
    columns: Mapping[int, Mapping[int, Figure]]

    def is_sum(self, row: int) -> bool:
        return SUM.match(self.labels.get(row, "")) is not None


@remembered
def grids(manuscript: Manuscript) -> Iterator[Grid]:
    for table in manuscript.tables:
        if table.rows <= ROWS_MOST and table.columns >= 2:
            yield _grid(manuscript, table)


def _grid(manuscript: Manuscript, table: Table) -> Grid:
    texts = {(cell.row, cell.column): (cell, fold(manuscript[cell.span]).strip()) for cell in table.cells}
    heads: dict[int, str] = {}
    columns: dict[int, dict[int, Figure]] = {}
    for column in range(table.columns):
        below = [(row, *texts[row, column]) for row in range(table.rows) if (row, column) in texts]
        first = next((row for row, _cell, text in below if figure_of(text) is not None), None)
        if first is None:
            continue
        head = [text for row, _cell, text in below if row < first and not BLANK.fullmatch(text)]
        found = _figures([one for one in below if one[0] >= first])
        if head and found and not _SERIAL.match(head[-1]) and len(columns) < COLUMNS_MOST:
            heads[column], columns[column] = head[-1], found
    return Grid(table, heads, _labels(texts, table, columns), columns)


def _figures(below: list[tuple[int, Cell, str]]) -> dict[int, Figure]:
    found: dict[int, Figure] = {}
    for row, cell, text in below:
        value = figure_of(text)
        if value is not None and cell.rows == cell.columns == 1:
            found[row] = Figure(cell, value, text.endswith("%"))
        elif not BLANK.fullmatch(text) and cell.columns == 1:
            return {}
    return found


def _labels(
    texts: Mapping[tuple[int, int], tuple[Cell, str]], table: Table, columns: Mapping[int, object]
) -> dict[int, str]:
    """The first word of each row: the name, or 合计 in the place of the serial number."""
    labels: dict[int, str] = {}
    for row in range(table.rows):
        words = (texts.get((row, column)) for column in range(table.columns) if column not in columns)
        named = (one[1] for one in words if one and one[1] and figure_of(one[1]) is None)
        labels[row] = next(named, "")
    return labels


def figure_of(text: str) -> Decimal | None:
    return Decimal(text.rstrip("%").replace(",", "")) if NUMBER.fullmatch(text) else None

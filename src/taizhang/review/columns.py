"""The cells of a table that stand below a heading (栏目), merged headings included."""

import re
from collections.abc import Iterator

from taizhang.documents.nodes import Cell
from taizhang.review.manuscript import Manuscript


def cells_below(manuscript: Manuscript, heading: re.Pattern[str]) -> Iterator[Cell]:
    """In every table, row by row, the cells of each column whose heading is found by ``heading``."""
    for table in manuscript.tables:
        columns: dict[int, int] = {}
        for cell in sorted(table.cells, key=lambda one: (one.row, one.column)):
            if heading.search(manuscript.folded[cell.span.start : cell.span.end].strip()):
                columns |= dict.fromkeys(range(cell.column, cell.column + cell.columns), cell.row)
            elif columns.get(cell.column, cell.row) < cell.row:
                yield cell

"""One finding per form (表单): labels on the left, what they say on the right, read as a table of one row."""

from dataclasses import replace

from taizhang.documents.nodes import Cell
from taizhang.extraction.ledgers.columns import Field
from taizhang.extraction.ledgers.grid import Grid
from taizhang.extraction.ledgers.headings import exact

FEWEST = 3


def form_as_table(grid: Grid) -> Grid | None:
    """The form turned on its side, labels above values; cells keep spans and places. None: no form."""
    pairs = labelled(grid)
    fields: set[Field] = {match.fields[0] for label, _ in pairs if (match := exact(grid.read(label)))}
    if "finding" not in fields or len(fields - {"other"}) < FEWEST:
        return None
    cells: list[Cell] = []
    for column, (label, values) in enumerate(pairs):
        upright = [label, *values]
        cells += [
            replace(cell, row=row, column=column, rows=1, columns=1) for row, cell in enumerate(upright)
        ]
    rows = 1 + max(len(values) for _, values in pairs)
    return Grid(grid.document, replace(grid.table, cells=tuple(cells), rows=rows, columns=len(pairs)))


def labelled(grid: Grid) -> list[tuple[Cell, list[Cell]]]:
    """Every label with the cells to its right, one per row that the label reaches over."""
    pairs = []
    for row in range(grid.table.rows):
        for cell in grid.starting.get(row, []):
            if exact(grid.read(cell)) is None:
                continue
            right = [grid.at(row + down, cell.column + cell.columns) for down in range(cell.rows)]
            values = list(dict.fromkeys(value for value in right if value and grid.read(value)))
            if values and exact(grid.read(values[0])) is None:
                pairs.append((cell, values))
    return pairs

"""The parts of a document that are ledgers (台账分段): each table with its headings and continuations."""

from dataclasses import replace
from types import MappingProxyType

from taizhang.documents.nodes import Cell, Document, Table
from taizhang.extraction.ledgers.forms import form_as_table
from taizhang.extraction.ledgers.grid import Grid
from taizhang.extraction.ledgers.guessing import told_header
from taizhang.extraction.ledgers.header import Header, find_header
from taizhang.extraction.ledgers.mapping import adopted
from taizhang.extraction.ledgers.rows import repeats_heading
from taizhang.extraction.mapped import Given


def sections(document: Document, given: Given = MappingProxyType({})) -> list[tuple[Grid, Header]]:
    """Every ledger table with its headings; a table without headings goes on with the one before it.

    ``given`` says what columns are, by the signature of their headings; it goes before what we would judge.
    """
    found: list[tuple[Grid, Header]] = []
    for table in document.tables:
        grid = Grid(document, table)
        headed = headed_parts(grid, given) or headed_form(grid)
        if not headed and found and goes_on(found[-1], grid):
            last = found.pop()
            found.append(append(last, grid))
        elif len(headed) == 1 and found and same_headings(found[-1], headed[0]):
            found.append(append(found.pop(), headed[0][0]))
        else:
            found += headed
    return found


def headed_parts(grid: Grid, given: Given = MappingProxyType({})) -> list[tuple[Grid, Header]]:
    """One part per different heading block of the table."""
    parts: list[tuple[Grid, Header]] = []
    header = find_header(grid) or told_header(grid, given)
    while header:
        following = find_header(grid, header.last + 1)
        while following and is_repetition(grid, header, following):
            following = find_header(grid, following.last + 1)
        end = following.first if following else grid.table.rows
        parts.append((grid if not following and not parts else cut(grid, end), adopted(header, given)))
        header = following
    return parts


def headed_form(grid: Grid) -> list[tuple[Grid, Header]]:
    form = form_as_table(grid)
    return headed_parts(form) if form else []


def is_repetition(grid: Grid, header: Header, following: Header) -> bool:
    return all(repeats_heading(grid, header, row) for row in range(following.first, following.last + 1))


def cut(grid: Grid, end: int) -> Grid:
    """The table down to this row; rows keep their numbers."""
    cells = tuple(cell for cell in grid.table.cells if cell.row < end)
    return Grid(grid.document, replace(grid.table, cells=cells, rows=end))


def goes_on(last: tuple[Grid, Header], grid: Grid) -> bool:
    """As many columns, filled like the rows of a ledger."""
    filled = max((len(cells) for cells in grid.starting.values()), default=0)
    return last[0].table.columns == grid.table.columns and filled >= 3


def same_headings(last: tuple[Grid, Header], part: tuple[Grid, Header]) -> bool:
    """The same headings again, under no title of its own: the next page of one table."""
    return last[1].labels == part[1].labels and part[1].first == 0 and last[0].table.place.sheet is None


def append(last: tuple[Grid, Header], grid: Grid) -> tuple[Grid, Header]:
    """Both tables as one; places and spans of the cells stay those of the source."""
    above, header = last
    offset = above.table.rows
    cells: list[Cell] = [
        *above.table.cells,
        *(replace(cell, row=cell.row + offset) for cell in grid.table.cells),
    ]
    table: Table = replace(above.table, cells=tuple(cells), rows=offset + grid.table.rows)
    return Grid(above.document, table), header

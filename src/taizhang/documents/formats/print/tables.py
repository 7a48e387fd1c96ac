"""Text into ruled tables (表格文字), and tables that run over the end of a page put together again."""

from dataclasses import dataclass, replace

import pypdfium2

from taizhang.documents.formats.plans import Plan, Slot
from taizhang.documents.formats.print.grid import Area, Grid
from taizhang.documents.formats.print.letters import Letters
from taizhang.documents.formats.print.rows import Row, cleaned, usual_size

SAME_LANE = 4.0  # points between the column edges of a table and its continuation


@dataclass(frozen=True, slots=True)
class Printed:
    """A table on a page; ``rows`` are the rows of text that it covers."""

    page: int
    xs: list[float]
    plan: Plan
    rows: frozenset[int]


def printed(grid: Grid, text: pypdfium2.PdfTextPage, rows: list[Row], page: int) -> Printed | None:
    """None where the ruled area holds no text of ours (a frame around a picture)."""
    inside = frozenset(index for index, row in enumerate(rows) if is_inside(row, grid))
    if not inside:
        return None
    size = usual_size([rows[index] for index in inside])
    letters = Letters(text) if any(rows[index].mended for index in inside) else None
    slots = tuple(slot(area, text, size, letters) for area in grid.areas)
    return Printed(page, grid.xs, Plan(slots, len(grid.ys) - 1, len(grid.xs) - 1), inside)


def is_inside(row: Row, grid: Grid) -> bool:
    middle = (row.left + row.right) / 2
    return grid.ys[-1] <= row.middle <= grid.ys[0] and grid.xs[0] <= middle <= grid.xs[-1]


def slot(area: Area, text: pypdfium2.PdfTextPage, size: float, letters: Letters | None) -> Slot:
    left, _, right, _ = area.box
    raw = letters.lines(area.box) if letters else text.get_text_bounded(*area.box).split("\r\n")
    room = int((right - left) / size)
    lines = [cleaned(line).strip() for line in raw]
    return Slot(
        area.row, area.column, area.rows, area.columns, rejoined([line for line in lines if line], room)
    )


def rejoined(lines: list[str], room: int) -> str:
    """A line that fills the cell (``room`` letters, less what may be margin) runs on in the next."""
    text, full = "", False
    for line in lines:
        text += line if full or not text else "\n" + line
        width = sum(1.0 if letter > "\u00ff" else 0.55 for letter in line)
        full = width >= room - 2.5
    return text


def put_together(tables: list[Printed], last_on_page: set[int], first_on_page: set[int]) -> list[Printed]:
    """A table that ends its page and goes on at the head of the next, with the same columns, is one table.

    The two sets name tables, by index, with no text below them or above them on their page.
    """
    found: list[Printed] = []
    for index, table in enumerate(tables):
        before = found[-1] if found else None
        if before and index - 1 in last_on_page and index in first_on_page and is_continued(before, table):
            lowered = [replace(slot, row=slot.row + before.plan.rows) for slot in table.plan.cells]
            plan = Plan(
                (*before.plan.cells, *lowered), before.plan.rows + table.plan.rows, before.plan.columns
            )
            found[-1] = Printed(table.page, before.xs, plan, before.rows | table.rows)
        else:
            found.append(table)
    return found


def is_continued(before: Printed, table: Printed) -> bool:
    return (
        table.page == before.page + 1
        and len(table.xs) == len(before.xs)
        and all(abs(left - right) <= SAME_LANE for left, right in zip(before.xs, table.xs, strict=True))
    )

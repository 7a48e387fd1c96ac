"""Names that are no names (过长): a sentence in the column of people or units is told, not taken over cut."""

from dataclasses import replace

from taizhang.documents.nodes import Note
from taizhang.extraction.ledgers.blanks import absent
from taizhang.extraction.ledgers.columns import Field
from taizhang.extraction.ledgers.dues import where
from taizhang.extraction.ledgers.grid import Grid
from taizhang.extraction.ledgers.layout import Layout
from taizhang.extraction.ledgers.owners import Owners

# As many characters as the ledger has room for.
LONGEST: dict[str, int] = {"leader": 60, "lead_unit": 120, "person": 60, "due": 60}
# Each sentence whole, so that it can be translated whole.
TOO_LONG: dict[Field, str] = {
    "leader": "{cell}的责任领导有{length}个字，最多{limit}个字，没有收入，请核对后填写。",
    "lead_unit": "{cell}的责任单位有{length}个字，最多{limit}个字，没有收入，请核对后填写。",
    "person": "{cell}的责任人有{length}个字，最多{limit}个字，没有收入，请核对后填写。",
    "due": "{cell}的时限有{length}个字，最多{limit}个字，没有收入，请核对后填写。",
}


def shortened(grid: Grid, layout: Layout, rows: list[int], said: Owners) -> tuple[Owners, list[Note]]:
    """What there is room for, and a note at the cell of each value that there is none for."""
    notes = []
    for field, template in TOO_LONG.items():
        length, limit = len(getattr(said, field) or ""), LONGEST[field]
        if length > limit:
            notes.append(too_long(grid, layout, rows, field, template, length))
            said = replace(said, **{field: None})  # type: ignore[arg-type]
    return said, notes


def too_long(grid: Grid, layout: Layout, rows: list[int], field: Field, template: str, length: int) -> Note:
    column = layout.column(field) or 0
    cell = next((grid.at(row, column) for row in rows if grid.text(row, column)), None)
    place = cell.place if cell else absent(grid, rows[0], column)
    params: dict[str, object] = {"cell": where(place), "length": length, "limit": LONGEST[field]}
    return Note("too_long", template, params, cell.span if cell else None, place)

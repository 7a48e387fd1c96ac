"""Blanks that nobody meant (空缺): a new finding without person, unit or date where the others have one."""

from dataclasses import replace

from taizhang.documents.addresses import address
from taizhang.documents.nodes import Note, Place
from taizhang.extraction.ledgers.columns import Field
from taizhang.extraction.ledgers.dues import where
from taizhang.extraction.ledgers.gathering import Gathered
from taizhang.extraction.ledgers.grid import Grid
from taizhang.extraction.ledgers.layout import Layout

# Each sentence whole, so that it can be translated whole.
ASKED: dict[Field, str] = {
    "leader": "第{number}号问题没有写责任领导（{cell}），请补上。",
    "lead_unit": "第{number}号问题没有写责任单位（{cell}），请补上。",
    "person": "第{number}号问题没有写责任人（{cell}），请补上。",
    "due": "第{number}号问题没有写整改时限（{cell}），请补上。",
    "measure": "第{number}号问题没有写整改措施（{cell}），请补上。",
}
MOSTLY = 0.6


def blank_notes(grid: Grid, layout: Layout, findings: list[Gathered]) -> list[Note]:
    notes = []
    for field, template in ASKED.items():
        column = layout.column(field)
        if column is None:
            continue
        blank = [found for found in findings if not any(grid.text(row, column) for row in found.rows)]
        if len(findings) - len(blank) < MOSTLY * len(findings):
            continue
        for found in blank:
            cell = grid.at(found.rows[0], column)
            place = cell.place if cell else absent(grid, found.rows[0], column)
            params: dict[str, object] = {"number": found.number or found.rows[0] + 1, "cell": where(place)}
            notes.append(Note(f"blank_{field}", template, params, cell.span if cell else None, place))
    return notes


def absent(grid: Grid, row: int, column: int) -> Place:
    """The place of a position where the source holds no cell at all."""
    return replace(grid.table.place, cell=address(row, column))

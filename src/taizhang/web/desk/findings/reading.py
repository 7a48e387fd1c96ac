"""One page of a ledger, read in a constant number of statements however many lines there are (读台账)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet

from taizhang.ledger.lists.asked import Asked, findings_asked, measures_asked
from taizhang.ledger.lists.counting import Cell, finding_cells, kept, measure_cells, rolled_up
from taizhang.ledger.measures.lights import Lighting
from taizhang.web.desk.findings.columns import Column, Row
from taizhang.web.desk.findings.wanted import Wanted

PAGE_ROWS = 50
ASKED = {"finding": findings_asked, "measure": measures_asked}
CELLS: dict[str, Any] = {"finding": finding_cells, "measure": measure_cells}
# What every line is read with, whatever its columns: what it is, how it stands, and what it may be grouped by.
ALWAYS = {
    "finding": (
        *("pk", "finding_id", "round_id", "number", "heading_first", "answering_id"),
        *("due_key", "is_done", "progress", "state"),
    ),
    "measure": (
        *("pk", "measure_id", "finding_id", "round_id", "place", "answering_id", "leader"),
        *("due_key", "state", "measure__number", "finding__number"),
    ),
}
GROUPED = {
    "heading": ("finding__path", "round__title"),
    "office": ("answering__short_name", "answering__name"),
    "leader": ("leader",),
    "light": ("due_key",),
    "": (),
}
GROUPED_BY = {"heading": ("round_id", "finding__path"), "office": ("answering_id",), "leader": ("leader",)}


@dataclass(frozen=True)
class Page:
    """``cells`` count what fits beside state and light; ``kept`` is what the page turns through. Marks are empty at the ends."""

    rows: list[Row]
    cells: list[Cell]
    kept: list[Cell]
    groups: dict[tuple[Any, ...], list[Cell]]
    next: str
    previous: str


def read(wanted: Wanted, asked: Asked, columns: dict[str, Column], lighting: Lighting) -> Page:
    lines = ASKED[wanted.grain](asked, lighting)
    at_large = ASKED[wanted.grain](asked.at_large(), lighting)
    # In one round the headings are few: counted by them, the same cells tell the whole and each group.
    together = len(asked.rounds) == 1 and wanted.grouped_by == "heading"
    cells = CELLS[wanted.grain](at_large, lighting, by=GROUPED_BY["heading"] if together else ())
    inside = list(kept(cells, state=wanted.state, light=wanted.light))
    rows, following, previous = _rows(lines, wanted, columns)
    groups = _sorted_out(rolled_up(inside)) if together else _groups(lines, rows, inside, wanted, lighting)
    return Page(rows, cells, inside, groups, following, previous)


def sources(wanted: Wanted, columns: dict[str, Column]) -> list[str]:
    """What is read of each line."""
    lines_of_finding = ("finding__title", "finding_state") if has_finding_lines(wanted) else ()
    named = (*ALWAYS[wanted.grain], *GROUPED[wanted.grouped_by], *lines_of_finding)
    return list(dict.fromkeys([*named, *(source for one in columns.values() for source in one.sources)]))


def has_finding_lines(wanted: Wanted) -> bool:
    """Whether measures stand under their findings: where they follow in the order of the numbers."""
    return wanted.grain == "measure" and wanted.sorted_by.removeprefix("-") == "number"


def _rows(lines: QuerySet[Any], wanted: Wanted, columns: dict[str, Column]) -> tuple[list[Row], str, str]:
    """One more than is shown tells whether there is a next page."""
    order = wanted.order
    after, before = order.read(wanted.after), order.read(wanted.before)
    found = list(
        order.page(lines, PAGE_ROWS + 1, after=after, before=before).values(*sources(wanted, columns))
    )
    has_more, rows = len(found) > PAGE_ROWS, found[:PAGE_ROWS]
    if before:
        rows.reverse()
    following = order.mark(rows[-1]) if rows and (has_more or before) else ""
    previous = order.mark(rows[0]) if rows and (has_more if before else after) else ""
    return rows, following, previous


def _groups(
    lines: QuerySet[Any], rows: list[Row], inside: list[Cell], wanted: Wanted, lighting: Lighting
) -> dict[tuple[Any, ...], list[Cell]]:
    """The counts of the groups that the page shows."""
    by = GROUPED_BY.get(wanted.grouped_by)
    if by is None:
        return _sorted_out(replace(cell, of=(cell.light,)) for cell in inside)
    shown = lines.filter(**{f"{by[0]}__in": {row[by[0]] for row in rows}})
    cells = CELLS[wanted.grain](shown, lighting, by=by) if rows else []
    return _sorted_out(rolled_up(cells) if wanted.grouped_by == "heading" else cells)


def _sorted_out(cells: Iterable[Cell]) -> dict[tuple[Any, ...], list[Cell]]:
    found: dict[tuple[Any, ...], list[Cell]] = {}
    for cell in cells:
        found.setdefault(cell.of, []).append(cell)
    return found

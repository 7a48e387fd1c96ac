"""The lines of a page under their headings, each with its counts (分组)."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.lists.asked import NEVER
from taizhang.ledger.lists.counting import Cell, measure_tally, tally
from taizhang.ledger.measures.lights import Lighting, light_of
from taizhang.ledger.measures.states import MeasureState
from taizhang.web.desk.findings.cells import Drawing
from taizhang.web.desk.findings.columns import Row
from taizhang.web.desk.findings.reading import Page, has_finding_lines
from taizhang.web.desk.findings.wanted import Wanted

# A level of grouping: how deep it stands, which counts belong to it, and what it is called.
Level = tuple[int, tuple[Any, ...], str]


def body(
    page: Page, wanted: Wanted, drawing: Drawing, *, width: int, lighting: Lighting, many: bool
) -> SafeString:
    """The whole body of the table; ``many`` says that it spans several rounds."""
    return mark_safe("".join(_parts(page, wanted, drawing, width, lighting, many)))  # noqa: S308 escaped where it is made


def _parts(
    page: Page, wanted: Wanted, drawing: Drawing, width: int, lighting: Lighting, many: bool
) -> Iterator[str]:
    above: list[Level] = []
    finding = None
    for row in page.rows:
        levels = _levels(row, wanted, lighting, many)
        for place, level in enumerate(levels):
            if above[: place + 1] != levels[: place + 1]:
                yield _heading(level, page.groups.get(level[1], []), wanted.grain, width)
                finding = None
        above = levels
        if has_finding_lines(wanted) and row["finding_id"] != finding:
            finding = row["finding_id"]
            yield _finding_line(row, width)
        yield drawing.row(row)


def _levels(row: Row, wanted: Wanted, lighting: Lighting, many: bool) -> list[Level]:
    by = wanted.grouped_by
    if by == "office":
        name = row["answering__short_name"] or row["answering__name"]
        return [(0, (row["answering_id"],), name)]
    if by == "leader":
        return [(0, (row["leader"],), row["leader"] or _("（未定）"))]
    if by == "light":
        return [_light_level(row, wanted.grain, lighting)]
    return _heading_levels(row, many) if by == "heading" else []


def _light_level(row: Row, grain: str, lighting: Lighting) -> Level:
    is_done = row["is_done"] if grain == "finding" else row["state"] == MeasureState.DONE
    limits = lighting.of(row["round_id"])
    due = None if row["due_key"] == NEVER else row["due_key"]
    lit = light_of(due, is_done=is_done, limits=limits)
    return (0, (lit,), str(limits.scheme.word(lit)))


def _heading_levels(row: Row, many: bool) -> list[Level]:
    path, round = tuple(row["finding__path"]), row["round_id"]
    levels: list[Level] = [(0, (round, ()), row["round__title"])] if many else []
    below = 1 if many else 0
    return levels + [(depth + below, (round, path[: depth + 1]), name) for depth, name in enumerate(path)]


def _heading(level: Level, cells: list[Cell], grain: str, width: int) -> str:
    depth, _key, name = level
    return format_html(
        '<tr class="group depth-{}"><th colspan="{}" scope="rowgroup">{} <span class="quiet">{}</span></th></tr>',
        depth,
        width,
        name,
        counted(cells, grain),
    )


def _finding_line(row: Row, width: int) -> str:
    state = FindingState(row["finding_state"]).label if row["finding_state"] in FindingState else ""
    return format_html(
        '<tr class="finding-line"><th colspan="{}" scope="rowgroup"><a href="{}">{}. {}</a> '
        '<span class="tag tag-{}">{}</span></th></tr>',
        width,
        reverse("finding", args=[row["finding_id"]]),
        row["finding__number"],
        row["finding__title"],
        row["finding_state"],
        state,
    )


def counted(cells: list[Cell], grain: str) -> str:
    """The counts with their denominators, as a sentence."""
    if grain == "measure":
        some = measure_tally(cells)
        said = {"measures": some.measures, "done": some.done, "overdue": some.overdue}
        return _("措施 %(measures)s 项：已完成 %(done)s，超期 %(overdue)s") % said
    all_of = tally(cells)
    return _(
        "问题 %(all)s 个：已完成 %(completed)s，其中已销号 %(off)s；措施 %(measures)s 项：已完成 %(done)s"
    ) % {
        "all": all_of.findings,
        "completed": all_of.completed,
        "off": all_of.written_off,
        "measures": all_of.measures,
        "done": all_of.measures_done,
    }

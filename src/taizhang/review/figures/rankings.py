"""Places told beside a table that shows them (名次与表): 城东区、永安市整改率居全市前两位; a column 排名."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from taizhang.documents.grammar.numerals import number
from taizhang.documents.span import Span
from taizhang.review.figures.grids import Figure, Grid, grids
from taizhang.review.figures.ranks import LESS_IS_MORE
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences

_N = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})"
_SAID = re.compile(
    rf"(?:均|分别|依次|均位)?(?:位居|位列|名列|排名?在?|居|列)(?:于|在)?(?:全[市县省区州镇乡局]|各(?:县|市|区|镇|乡|单位|部门)[^,。;:\d]{{0,6}})?(?:的)?"
    rf"(?P<said>(?P<back>倒数)?前?第?(?P<n>{_N})(?:位|名)|首位|第一|榜首|末位|末尾|后(?P<tail>{_N})(?:位|名))"
    r"|(?P<top>最[高多快大好])|(?P<low>最[低少慢小差])"
)
_STOP = re.compile(r"[,。;:!?\n\t]")
_PLACES = re.compile(r"排名|名次|位次|排序|位列")
_SEVERALLY = re.compile(r"分别|依次")
ROWS_LEAST = 3
_OFF_MOST = 2


@dataclass(frozen=True, slots=True)
class Misplaced:
    """``low`` the best place that the figures of the table allow to the row."""

    span: Span
    label: str
    head: str
    low: int
    said: str


def misplaced(manuscript: Manuscript) -> Iterator[Misplaced]:
    known = [one for one in grids(manuscript) if len(_rows(one)) >= ROWS_LEAST]
    if not known:
        return
    prose = {one.span.start for one in manuscript.paragraphs}
    for found in occurrences(manuscript, _SAID):
        stretch = manuscript.stretch_at(found.start())
        if stretch and stretch.start in prose and not _SEVERALLY.search(found[0]):
            start = max(
                [
                    stretch.start,
                    *(one.end() for one in _STOP.finditer(manuscript.folded, stretch.start, found.start())),
                ]
            )
            clause = manuscript.folded[start : found.start()]
            yield from (one for one in (_told(grid, clause, start, found) for grid in known) if one)


def _rows(grid: Grid) -> list[int]:
    filled = {row for figures in grid.columns.values() for row in figures}
    return [row for row, label in grid.labels.items() if label and row in filled and not grid.is_sum(row)]


def _told(grid: Grid, clause: str, start: int, found: re.Match[str]) -> Misplaced | None:
    """The named row that does not stand where the clause puts it."""
    heads = {column: re.split(r"[(（]", head)[0] for column, head in grid.heads.items()}
    column = max(
        (one for one, head in heads.items() if len(head) > 1 and clause.endswith(head)),
        key=lambda one: len(heads[one]),
        default=None,
    )
    named = [row for row in _rows(grid) if len(grid.labels[row]) > 1 and grid.labels[row] in clause]
    wanted = _wanted(found, len(_rows(grid)))
    if column is None or not named or wanted is None or _other_names(grid, clause, named, heads[column]):
        return None
    places = _places(grid, column)
    for row in named:
        low, high = places.get(row, (0, 0))
        if low and not (low <= wanted[1] and wanted[0] <= high):
            first = start + clause.find(grid.labels[row])
            return Misplaced(
                Span(first, found.end()), grid.labels[row], heads[column], low, found["said"] or found[0]
            )
    return None


def _other_names(grid: Grid, clause: str, named: list[int], head: str) -> bool:
    """Whether the clause is about something else than the named rows: words are left over."""
    rest = clause.removesuffix(head)
    for row in named:
        rest = rest.replace(grid.labels[row], "")
    return len(re.sub(r"[、和与及的中其全从看在]|以及", "", rest)) > 2


def _wanted(found: re.Match[str], rows: int) -> tuple[int, int] | None:
    """From which place to which, counted from 1."""
    said = found["said"] or ""
    if found["top"] or said in ("首位", "第一", "榜首"):
        return 1, 1
    if found["low"] or said in ("末位", "末尾"):
        return rows, rows
    if found["tail"]:
        return rows - (_count(found["tail"]) or rows) + 1, rows
    count = _count(found["n"]) if found["n"] else None
    if count is None:
        return None
    if found["back"]:
        return rows - count + 1, rows - count + 1
    return (1, count) if said.startswith("前") else (count, count)


def _count(text: str) -> int | None:
    return int(text) if text.isdigit() else 2 if text == "两" else number(text)


def _places(grid: Grid, column: int, *, is_less_better: bool | None = None) -> Mapping[int, tuple[int, int]]:
    """The places that each row may take, the largest figure first; equal figures share them."""
    figures = {row: one for row, one in grid.columns[column].items() if not grid.is_sum(row)}
    less = LESS_IS_MORE.search(grid.heads[column]) is not None if is_less_better is None else is_less_better
    found = {}
    for row, one in figures.items():
        before = sum(
            (other.value < one.value) if less else (other.value > one.value) for other in figures.values()
        )
        same = sum(other.value == one.value for other in figures.values())
        found[row] = (before + 1, before + same)
    return found


@dataclass(frozen=True, slots=True)
class Misranked:
    span: Span
    head: str
    low: int


def misranked(manuscript: Manuscript) -> Iterator[Misranked]:
    """A column of places that the column it ranks does not bear out, but for one or two rows."""
    for grid in grids(manuscript):
        for column, head in grid.heads.items():
            if _PLACES.search(head):
                places = {row: one for row, one in grid.columns[column].items() if not grid.is_sum(row)}
                yield from _off(grid, column, places)


def _off(grid: Grid, column: int, places: Mapping[int, Figure]) -> Iterator[Misranked]:
    tried = []
    for other in grid.columns:
        if other == column or _PLACES.search(grid.heads[other]):
            continue
        for less in (False, True):
            wanted = _places(grid, other, is_less_better=less)
            if set(wanted) != set(places):
                continue
            off = [row for row, one in places.items() if not wanted[row][0] <= one.value <= wanted[row][1]]
            tried.append((len(off), abs(column - other), other, wanted, off))
    best = min(tried, key=lambda one: one[:2], default=None)
    if best and 0 < best[0] <= _OFF_MOST and len(places) - best[0] >= max(ROWS_LEAST, 2 * best[0] - 1):
        for row in best[4]:
            yield Misranked(places[row].cell.span, grid.heads[best[2]], best[3][row][0])

"""What one column of a table is of two others (表列关系): 整改率=整改数÷排查数, 增幅, 差额; told from the rows themselves."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from taizhang.review.feasibility import Interval
from taizhang.review.figures.grids import Figure, Grid, grids
from taizhang.review.manuscript import Manuscript

Made = Callable[[Interval, Interval], Interval | None]
# So many rows must bear the relation out, and so large a part of all: fewer would do so by chance.
ROWS_LEAST, DIFFERENCE_ROWS_LEAST = 2, 3
RUN_MOST = 10
HUNDRED = Interval.at(100)


def _share(part: Interval, whole: Interval) -> Interval | None:
    found = part.over(whole)
    return found.times(100) if found is not None else None


def _growth(new: Interval, old: Interval) -> Interval | None:
    found = _share(new, old)
    return found - HUNDRED if found is not None else None


def _difference(one: Interval, other: Interval) -> Interval | None:
    return one - other


def _sum(one: Interval, other: Interval) -> Interval | None:
    return one + other


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell that is not what the other rows make of their ``operands``; ``right`` is what it must be."""

    figure: Figure
    operands: tuple[Figure, ...]
    heads: tuple[str, str, str]
    right: Interval
    sign: str


def broken(manuscript: Manuscript) -> Iterator[Broken]:
    for grid in grids(manuscript):
        told: set[frozenset[int]] = set()
        # From the right: of 计划、完成、未完成 the last is the one that was reckoned.
        for column in sorted(grid.columns, reverse=True):
            others = [one for one in grid.columns if one != column]
            for one in _of_column(grid, column, grid.columns[column], others):
                cells = frozenset(figure.cell.span.start for figure in (one.figure, *one.operands))
                if cells not in told:
                    told.add(cells)
                    yield one


def _of_column(
    grid: Grid, column: int, figures: Mapping[int, Figure], others: Sequence[int]
) -> Iterator[Broken]:
    """The relation that most of the rows bear out, if a few do not."""
    is_rate = any(one.is_percent for one in figures.values()) or any(
        word in grid.heads[column] for word in ("率", "占比", "比重", "比例", "%", "增幅", "增速")
    )
    ways: Sequence[tuple[str, Made]] = (
        (("÷", _share), ("增", _growth)) if is_rate else (("-", _difference), ("+", _sum))
    )
    best: tuple[int, list[Broken]] = (0, [])
    for sign, made in ways:
        for first, second in permutations(others, 2):
            if sign == "+" and first > second:
                continue
            kept, off = _tried(grid, column, (first, second), made, sign)
            least = ROWS_LEAST if is_rate else DIFFERENCE_ROWS_LEAST
            if (
                kept >= least
                and kept >= 2 * len(off)
                and (not best[0] or (kept, -len(off)) > (best[0], -len(best[1])))
            ):
                best = kept, off
    for kept, off in _shares(grid, column) if is_rate else _blocks(grid, column):
        if kept >= DIFFERENCE_ROWS_LEAST and kept >= 2 * len(off) and kept > best[0]:
            best = kept, off
    yield from best[1]


def _shares(grid: Grid, column: int) -> Iterator[tuple[int, list[Broken]]]:
    """占比: each figure of another column over the whole of it, as its row 合计 tells it or as it adds up."""
    for other, figures in grid.columns.items():
        inside = [one for row, one in figures.items() if not grid.is_sum(row)]
        total = next((one for row, one in figures.items() if grid.is_sum(row)), None)
        whole = total.reach if total else sum((one.reach for one in inside), Interval.at(0))
        kept, off = 0, []
        for row, figure in grid.columns[column].items():
            part = figures.get(row)
            right = _share(part.reach, whole) if part and part is not total and part.value > 0 else None
            if other == column or part is None or right is None:
                continue
            if right.meets(figure.reach):
                kept += 1
            else:
                off.append(Broken(figure, (part,), (grid.heads[column], grid.heads[other], ""), right, "%"))
        yield kept, off


def _blocks(grid: Grid, column: int) -> Iterator[tuple[int, list[Broken]]]:
    """The sum of three or more columns that stand side by side, right before it or right behind it."""
    known = sorted(grid.columns)
    place = known.index(column)
    runs = [known[start:place] for start in range(max(0, place - RUN_MOST), place - 2)]
    runs += [known[place + 1 : end] for end in range(place + 4, min(len(known), place + RUN_MOST + 1) + 1)]
    for run in runs:
        kept, off = 0, []
        for row, figure in grid.columns[column].items():
            parts = [grid.columns[one][row] for one in run if row in grid.columns[one]]
            if not any(one.value for one in parts):
                continue
            right = sum((one.reach for one in parts), Interval.at(0))
            if right.meets(figure.reach):
                kept += sum(one.value != 0 for one in parts) > 1
            else:
                heads = (grid.heads[column], grid.heads[run[0]], grid.heads[run[-1]])
                off.append(Broken(figure, tuple(parts), heads, right, "Σ"))
        yield kept, off


def _tried(
    grid: Grid, column: int, operands: tuple[int, int], made: Made, sign: str
) -> tuple[int, list[Broken]]:
    """How many rows bear it out in a way that is no accident, and those that do not."""
    kept, off = 0, []
    for row, figure in grid.columns[column].items():
        pair = [grid.columns[one].get(row) for one in operands]
        one, other = pair
        if one is None or other is None or one.value <= 0 or other.value <= 0:
            continue
        right = made(one.reach, other.reach)
        if right is None:
            continue
        if right.meets(figure.reach):
            kept += one.value != other.value
        else:
            heads = (grid.heads[column], grid.heads[operands[0]], grid.heads[operands[1]])
            off.append(Broken(figure, (one, other), heads, right, sign))
    return kept, off

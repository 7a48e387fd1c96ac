"""Ruled tables of a page (有线表格): rules that touch make a grid, missing rules make merged cells."""

from dataclasses import dataclass

from taizhang.documents.formats.print.rules import THIN, Rule, Ruling

MOST_RULES = 3_000


@dataclass(frozen=True, slots=True)
class Area:
    """A cell: position and extent in the grid, and its box on the page."""

    row: int
    column: int
    rows: int
    columns: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Grid:
    """``xs`` from left to right, ``ys`` from top to bottom."""

    xs: list[float]
    ys: list[float]
    areas: list[Area]


def grids(ruling: Ruling) -> list[Grid]:
    """Every group of touching rules that encloses two cells or more, from the top of the page down."""
    if len(ruling.level) + len(ruling.upright) > MOST_RULES:
        return []
    found = [grid for level, upright in groups(ruling) if (grid := build(level, upright))]
    return sorted(found, key=lambda grid: (-grid.ys[0], grid.xs[0]))


def groups(ruling: Ruling) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that cross or meet, together; upright ones are the bridges."""
    clusters: list[tuple[list[Rule], list[Rule]]] = [([rule], []) for rule in ruling.level]
    for upright in ruling.upright:
        touching = [cluster for cluster in clusters if any(meet(level, upright) for level in cluster[0])]
        if not touching:
            continue
        whole: tuple[list[Rule], list[Rule]] = ([], [upright])
        for cluster in touching:
            whole[0].extend(cluster[0])
            whole[1].extend(cluster[1])
        clusters = [cluster for cluster in clusters if not any(cluster is other for other in touching)] + [
            whole
        ]
    return clusters


def meet(level: Rule, upright: Rule) -> bool:
    return level.covers(upright.at) and upright.covers(level.at)


def build(level: list[Rule], upright: list[Rule]) -> Grid | None:
    xs, ys = lanes([rule.at for rule in upright]), lanes([rule.at for rule in level])[::-1]
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) < 2 or len(xs) * len(ys) > 20_000:
        return None
    areas = merge(xs, ys, level, upright)
    return Grid(xs, ys, areas) if len(areas) > 1 else None


def lanes(values: list[float]) -> list[float]:
    """Rules drawn twice or in pieces lie within a few points of each other."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > 2 * THIN:
            found.append(value)
    return found


def merge(xs: list[float], ys: list[float], level: list[Rule], upright: list[Rule]) -> list[Area]:
    """Cells grow to the right, then down, as far as no rule parts them."""
    taken: set[tuple[int, int]] = set()
    areas = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < len(xs) - 1 and not parted(upright, xs[right], (ys[row] + ys[row + 1]) / 2):
                right += 1
            middle, down = (xs[column] + xs[column + 1]) / 2, row + 1
            while down < len(ys) - 1 and not parted(level, ys[down], middle):
                down += 1
            taken |= {(line, lane) for line in range(row, down) for lane in range(column, right)}
            areas.append(
                Area(row, column, down - row, right - column, (xs[column], ys[down], xs[right], ys[row]))
            )
    return areas


def parted(rules: list[Rule], at: float, point: float) -> bool:
    return any(abs(rule.at - at) <= 2 * THIN and rule.covers(point) for rule in rules)

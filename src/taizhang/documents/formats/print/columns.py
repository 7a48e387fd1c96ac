"""Columns of a page (分栏): which rows share margins, and where those margins are."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from taizhang.documents.formats.print.rows import Row, usual_size

MOST_ROWS = 400


@dataclass(frozen=True, slots=True)
class Margins:
    left: float
    right: float


def margins_by_row(rows: list[Row]) -> list[Margins]:
    """The margins that hold for each of these rows of one page."""
    gutter = find_gutter(rows)
    sides = [side_of(row, gutter) for row in rows]
    known = {
        side: margins([row for row, where in zip(rows, sides, strict=True) if where == side])
        for side in set(sides)
    }
    return [known[side] for side in sides]


def side_of(row: Row, gutter: float | None) -> str:
    if gutter is None:
        return "whole"
    if row.right <= gutter:
        return "left"
    return "right" if row.left >= gutter else "across"


def find_gutter(rows: list[Row]) -> float | None:
    """The white between two columns: hardly a row crosses it, and both sides are well filled with long rows."""
    if not 12 <= len(rows) <= MOST_ROWS:
        return None
    for gutter in sorted({round(row.right) + 2.0 for row in rows}):
        left = [row for row in rows if row.right <= gutter]
        right = [row for row in rows if row.left >= gutter]
        crossing = len(rows) - len(left) - len(right)
        if min(len(left), len(right)) * 4 >= len(rows) and crossing * 7 <= len(rows) and overlap(left, right):
            return gutter
    return None


def overlap(left: list[Row], right: list[Row]) -> bool:
    """Columns stand beside each other, and their rows are about as long as the column is wide."""
    beside = min(max(row.top for row in left), max(row.top for row in right)) > max(
        min(row.bottom for row in left), min(row.bottom for row in right)
    )
    return beside and all(is_filled(side) for side in (left, right))


def is_filled(side: list[Row]) -> bool:
    width = max(row.right for row in side) - min(row.left for row in side)
    return sum((row.right - row.left) > width * 0.7 for row in side) * 2 >= len(side)


def margins(rows: list[Row]) -> Margins:
    """Left: the leftmost edge at which several rows begin; right: the farthest at which two rows end, or nearly."""
    step = max(usual_size(rows) / 3, 1.0)
    edges = Counter(round(row.left / step) for row in rows)
    enough = max(2, len(rows) // 6)
    common = [edge for edge, count in edges.items() if count >= enough]
    left = min(common) * step if common else min(row.left for row in rows)
    ends = sorted((row.right for row in rows), reverse=True)
    right = next((end for end, next_end in pairwise(ends) if end - next_end < 7.5 * step), ends[0])
    return Margins(left, right)

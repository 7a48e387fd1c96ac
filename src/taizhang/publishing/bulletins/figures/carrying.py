"""What becomes of the figures of a text when people edit it (数字随文移动): untouched ones move along, touched ones are lost."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from taizhang.publishing.bulletins.figures.marks import Mark

# Below this many pairs of characters, changed lines are compared letter by letter; above, they count as rewritten.
PAIRS_MOST = 4_000_000
# What would run into a figure and make it another one: 142 → 1142, 5.79 → 5.795, 22.4% → 22.4个百分点.
RUNS_ON = frozenset("0123456789０１２３４５６７８９.．,，")


def carried(before: str, marks: Sequence[Mark], after: str) -> tuple[list[Mark], list[Mark]]:
    """The marks that still hold, at their new places, and those whose figure was touched (at their old places)."""
    kept, lost = [], []
    same = list(_stretches(before, after))
    for mark in marks:
        moved = next(
            (mark.moved(b - a) for a, b, size in same if a <= mark.start and mark.end <= a + size), None
        )
        if moved is not None and _stands_alone(after, moved, before, mark):
            kept.append(moved)
        else:
            lost.append(mark)
    return kept, lost


def _stretches(before: str, after: str) -> Iterator[tuple[int, int, int]]:
    """Stretches that both texts hold, as (offset before, offset after, length): whole lines first, then within changed ones."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    a_at, b_at = _offsets(old), _offsets(new)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield a_at[a], b_at[c], a_at[b] - a_at[a]
        elif tag == "replace":
            yield from _within(before[a_at[a] : a_at[b]], after[b_at[c] : b_at[d]], a_at[a], b_at[c])


def _within(before: str, after: str, a: int, b: int) -> Iterator[tuple[int, int, int]]:
    if len(before) * len(after) > PAIRS_MOST:
        return
    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        if block.size:
            yield a + block.a, b + block.b, block.size


def _offsets(lines: Sequence[str]) -> list[int]:
    at = [0]
    for line in lines:
        at.append(at[-1] + len(line))
    return at


def _stands_alone(after: str, moved: Mark, before: str, mark: Mark) -> bool:
    """Nothing new runs into it; what stood beside it before may stand there still."""
    beside = (
        (
            (after[moved.start - 1 : moved.start], before[mark.start - 1 : mark.start])
            if moved.start
            else ("", "")
        ),
        (
            after[moved.end : moved.end + 1],
            before[mark.end : mark.end + 1],
        ),
    )
    return not any(now in RUNS_ON and now != then for now, then in beside if now)

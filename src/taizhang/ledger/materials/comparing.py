"""What became of the defects from one version of a text to the next (前后对照): matched by code and marked text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.review import Diagnostic


@dataclass(frozen=True)
class Compared:
    """``gone`` in the order of the earlier text; ``new`` are numbers of the later diagnostics, from 0."""

    gone: Sequence[Diagnostic]
    new: frozenset[int]
    stayed: int


def compared(before: Sequence[Diagnostic], now: Sequence[Diagnostic]) -> Compared:
    """Of several alike as many stay as there are on both sides."""
    earlier, later = Counter(map(_key, before)), Counter(map(_key, now))
    gone = _surplus(before, earlier - later)
    new = _surplus(now, later - earlier)
    return Compared([before[number] for number in gone], frozenset(new), len(now) - len(new))


def _key(one: Diagnostic) -> tuple[str, str]:
    return one.code, one.text


def _surplus(found: Sequence[Diagnostic], left: Counter[tuple[str, str]]) -> list[int]:
    """The last ones of those that are too many: what stood first is taken for what stayed."""
    numbers = []
    for number in range(len(found) - 1, -1, -1):
        key = _key(found[number])
        if left[key]:
            left[key] -= 1
            numbers.append(number)
    return numbers[::-1]

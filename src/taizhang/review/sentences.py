"""The sentence and the clause around a place (句子), never farther than people read in one breath."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

from taizhang.documents.span import Span
from taizhang.review.manuscript import Manuscript

_REACH = 240
STOPS = "。!?;\n"
PAUSES = STOPS + ",:"


def sentence(manuscript: Manuscript, at: int) -> Span:
    """From the full stop or semicolon before ``at`` to the one behind it, inside its paragraph or cell."""
    return _between(manuscript, at, STOPS)


def clause(manuscript: Manuscript, at: int) -> Span:
    """The same between commas."""
    return _between(manuscript, at, PAUSES)


class Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=Placed)


def starting_in(found: Sequence[P], span: Span) -> Sequence[P]:
    """Those of ``found``, in reading order, that start inside the span; looked up, not walked."""
    low = bisect_left(found, span.start, key=lambda one: one.span.start)
    return found[low : bisect_left(found, span.end, lo=low, key=lambda one: one.span.start)]


def _between(manuscript: Manuscript, at: int, signs: str) -> Span:
    folded, stretch = manuscript.folded, manuscript.stretch_at(at)
    low = max(at - _REACH, stretch.start if stretch else 0)
    high = min(at + _REACH, stretch.end if stretch else len(folded))
    start = next((index + 1 for index in range(at - 1, low - 1, -1) if folded[index] in signs), low)
    end = next((index for index in range(at, high) if folded[index] in signs), high)
    return Span(start, end)

"""What stands around a number (上下文): its paragraph, sentence and clause, and the dates that lie there."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.documents.span import Span
from taizhang.extraction.dates import DateExpression

_STOPS = re.compile(r"[。!?\n\t]")
_PARTS = re.compile(r"[。!?\n\t;]")
_POINTS = re.compile(r"[一二三四五六七八九十]是")
_CLAUSES = re.compile(r"[。!?\n\t,;:()]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A folded text with its boundaries found once, so that every question costs a binary search."""

    text: str
    folded: str
    expressions: tuple[DateExpression, ...]
    lines: Sequence[int]
    stops: Sequence[int]
    clauses: Sequence[int]
    parts: Sequence[int]
    points: Sequence[int]
    date_starts: Sequence[int]

    @classmethod
    def of(cls, text: str, folded: str, expressions: tuple[DateExpression, ...]) -> "Passage":
        # A comma between digits groups thousands, a colon there tells the time.
        clauses = [
            match.end()
            for match in _CLAUSES.finditer(folded)
            if not (
                match[0] in ",:"
                and folded[match.end() : match.end() + 1].isdigit()
                and folded[match.start() - 1].isdigit()
            )
        ]
        return cls(
            text,
            folded,
            expressions,
            [match.end() for match in re.finditer(r"\n", folded)],
            [match.end() for match in _STOPS.finditer(folded)],
            clauses,
            [match.end() for match in _PARTS.finditer(folded)],
            [match.end() for match in _POINTS.finditer(folded)],
            [one.span.start for one in expressions],
        )

    def line(self, at: int) -> Span:
        return _around(self.lines, at, len(self.folded))

    def sentence(self, at: int) -> Span:
        return _around(self.stops, at, len(self.folded))

    def clause(self, at: int) -> Span:
        return _around(self.clauses, at, len(self.folded))

    def part(self, at: int) -> int:
        """Where the part of the sentence between semicolons begins."""
        return _last(self.parts, at)

    def point(self, at: int) -> int:
        """Where the last 一是, 二是 … before the offset ends."""
        return _last(self.points, at)

    def dates_between(self, start: int, end: int) -> Sequence[DateExpression]:
        """Dates that begin in the stretch, in reading order."""
        return self.expressions[
            bisect_right(self.date_starts, start - 1) : bisect_right(self.date_starts, end - 1)
        ]


def _last(ends: Sequence[int], at: int) -> int:
    index = bisect_right(ends, at)
    return ends[index - 1] if index else 0


def _around(ends: Sequence[int], at: int, length: int) -> Span:
    """The stretch between two boundaries that holds the offset; its closing sign belongs to it."""
    index = bisect_right(ends, at)
    return Span(ends[index - 1] if index else 0, ends[index] if index < len(ends) else length)

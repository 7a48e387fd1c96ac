"""The text with its defects marked (标注原文): which defects cover which stretch, in pieces that do not overlap."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Piece:
    """``covering`` and ``beginning`` are numbers of diagnostics, from 0; an empty piece marks a place between letters."""

    span: Span
    covering: tuple[int, ...] = ()
    beginning: tuple[int, ...] = ()


class Passages:
    """``diagnostics`` in the order of the text."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.spans = [one.span for one in diagnostics]
        self.starts = [span.start for span in self.spans]
        self.longest = max((len(span) for span in self.spans), default=0)
        self.begun: set[int] = set()

    def pieces(self, stretch: Span) -> Iterator[Piece]:
        """The stretch cut where anything begins or ends. Ask for stretches in the order of the text."""
        inside = self.touching(stretch)
        edges = {stretch.start, stretch.end}
        for number in inside:
            span = self.spans[number]
            edges |= {max(span.start, stretch.start), min(span.end, stretch.end)}
        ordered = sorted(edges)
        for at, end in pairwise([*ordered, stretch.end]):
            empty = tuple(number for number in inside if self.spans[number] == Span(at, at))
            if empty:
                yield Piece(Span(at, at), empty, self.first_time(empty))
            covering = tuple(
                number for number in inside if self.spans[number].start <= at < end <= self.spans[number].end
            )
            if at < end:
                yield Piece(Span(at, end), covering, self.first_time(covering))

    def touching(self, stretch: Span) -> list[int]:
        low = bisect_left(self.starts, stretch.start - self.longest)
        high = bisect_left(self.starts, stretch.end + 1)
        return [
            number
            for number in range(low, high)
            if self.spans[number].overlaps(stretch)
            or (not len(self.spans[number]) and stretch.start <= self.starts[number] <= stretch.end)
        ]

    def first_time(self, numbers: tuple[int, ...]) -> tuple[int, ...]:
        new = tuple(number for number in numbers if number not in self.begun)
        self.begun.update(new)
        return new

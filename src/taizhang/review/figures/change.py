"""A change of which both ends are known (变动): the two levels, what the text says of them, and whether it can be so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from taizhang.documents.span import Span
from taizhang.extraction import Claim, Comparator
from taizhang.extraction.dates import DateExpression
from taizhang.review.diagnostic import Severity
from taizhang.review.feasibility import Interval, preimage
from taizhang.review.figures.plain import scale_of
from taizhang.review.figures.reach import ROUGH, is_whole, reach, shown
from taizhang.review.figures.sentences import at
from taizhang.review.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Stated:
    """What the text says of the change: 22.4 %, 2.4 岁, 3 倍; ``way`` is up or down by its verb."""

    value: Decimal
    unit: str
    reach: Interval
    span: Span
    way: str
    words: str

    @property
    def is_yearly(self) -> bool:
        return "年均" in self.words or "复合" in self.words or "平均" in self.words


@dataclass(frozen=True, slots=True)
class Change:
    """``old`` and ``new`` as (charitable, strict); ``claim`` is the new level, ``span`` runs to the stated change."""

    claim: Claim
    old: tuple[Interval, Interval]
    new: tuple[Interval, Interval]
    old_text: str
    stated: Stated
    periods: tuple[DateExpression | None, DateExpression | None] = (None, None)

    @property
    def span(self) -> Span:
        """From the level that the text names first to the change."""
        return Span(
            min(at(self.claim).start, self.stated.span.start), max(self.stated.span.end, at(self.claim).end)
        )

    @property
    def new_text(self) -> str:
        return shown(self.claim)

    @property
    def is_rate(self) -> bool:
        return self.claim.unit == "%"

    @property
    def way(self) -> str:
        """Up or down by the two levels; empty where they may be equal."""
        old, new = self.old[1], self.new[1]
        return "up" if new.low > old.high else "down" if new.high < old.low else ""

    def ends(self) -> Iterator[tuple[Interval, Interval]]:
        """(old, new), the charitable reading first."""
        yield from zip(self.old, self.new, strict=True)


def compared(manuscript: Manuscript, claim: Claim, comparator: Comparator) -> Stated | None:
    value, span = comparator.value, comparator.span
    if not isinstance(value, Decimal) or not comparator.direction:
        return None
    text = manuscript.folded[span.start : span.end + 2]
    if ROUGH.search(text.replace("超额", "")):
        return None
    is_exact = comparator.unit == claim.unit and claim.quantity is not None and is_whole(claim.quantity)
    within = Interval.at(Fraction(value)) if is_exact else preimage(value).times(scale_of(comparator.unit))
    return Stated(
        value,
        comparator.unit,
        within,
        span,
        comparator.direction,
        manuscript.folded[span.start - 4 : span.end],
    )


def both(claim: Claim) -> tuple[Interval, Interval] | None:
    loose, strict = reach(claim.quantity), reach(claim.quantity, strictly=True)
    return (loose, strict) if loose is not None and strict is not None else None


def verdict(change: Change, result: Callable[[Interval, Interval], Interval | None]) -> Severity | None:
    """How sure it is that the stated size of the change is not what ``result(old, new)`` comes to; signs aside."""
    for severity, (old, new) in zip((Severity.MUST, Severity.SUSPECT), change.ends(), strict=True):
        found = result(old, new)
        if found is None:
            return None
        if not (found.meets(change.stated.reach) or found.meets(-change.stated.reach)):
            return severity
    return None


def growth(old: Interval, new: Interval) -> Interval | None:
    """In percent."""
    ratio = new.over(old)
    return ratio and ratio.times(100).moved(-100)

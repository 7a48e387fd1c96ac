"""Counts listed with their shares of one whole (并列占比): A 28914个,占89.0%;B 1127个,占3.5%;…"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from taizhang.extraction import Claim
from taizhang.review.feasibility import Interval
from taizhang.review.figures.breakdowns import total
from taizhang.review.figures.reach import is_alike, reach
from taizhang.review.figures.sentences import at, between, figures_between, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered

_SHARE = re.compile(
    r"[^,。;:()\d]{0,14},?(?:约|各)?占(?:比|总数|全部)?(?:[^,。;:()\d]{0,12}的)?(?:比重|比例)?[为达]?"
)
_NEXT = re.compile(r"(?:左右)?(?:、|,|;|和|及)[^,。;:()\d]{1,28}")
_FAR, _BACK = 500, 8
_MOST = 40  # pairs of a row: each is held against all the others


@dataclass(frozen=True, slots=True)
class Pair:
    """A count and the share that it is said to be of something that may stand anywhere, or nowhere."""

    count: Claim
    share: Claim

    @property
    def whole(self) -> Interval | None:
        """What it must be a share of."""
        part, share = reach(self.count.quantity), reach(self.share.quantity)
        found = part.over(share) if part is not None and share is not None else None
        return found.times(100) if found is not None else None


@dataclass(frozen=True, slots=True)
class Row:
    """``known`` are the like figures before it and in it, which may be the whole."""

    pairs: tuple[Pair, ...]
    known: tuple[Claim, ...]

    def explains(self, pair: Pair) -> bool:
        found = pair.whole
        return found is None or any(
            _meets(one, found) for one in (*self.known, *self.counts) if one is not pair.count
        )

    @property
    def counts(self) -> tuple[Claim, ...]:
        return tuple(one.count for one in self.pairs)

    @property
    def is_whole(self) -> bool:
        """The shares come to a hundred."""
        shares = [found for one in self.pairs if (found := reach(one.share.quantity)) is not None]
        return len(shares) == len(self.pairs) and total(shares).meets(Interval.at(100))

    def odd(self) -> Iterator[tuple[Pair, Interval, bool]]:
        """Pairs that fit none of the figures, though the others have a whole in common; that whole; is it written."""
        for pair in self.pairs:
            others = [one for one in self.pairs if one is not pair]
            common = _common([found for one in others if (found := one.whole) is not None])
            own = pair.whole
            if common is None or own is None or own.meets(common) or self.explains(pair):
                continue
            is_written = any(_meets(one, common) for one in self.known) or self._is_sum(common)
            if is_written or len(others) > 1:
                yield pair, common, is_written

    def _is_sum(self, common: Interval) -> bool:
        counts = [found for one in self.counts if (found := reach(one.quantity)) is not None]
        return self.is_whole and total(counts).meets(common)


def _meets(one: Claim, whole: Interval) -> bool:
    found = reach(one.quantity)
    return found is not None and found.meets(whole)


def _common(wholes: Sequence[Interval]) -> Interval | None:
    if not wholes:
        return None
    low, high = max(one.low for one in wholes), min(one.high for one in wholes)
    return Interval(low, high) if low <= high else None


@remembered
def rows(manuscript: Manuscript) -> Iterator[Row]:
    for sentence in sentences(manuscript):
        run: list[Pair] = []
        for pair in _pairs(manuscript, sentence):
            if run and (len(run) == _MOST or not _follows(manuscript, run[-1], pair)):
                yield from _row(manuscript, run)
                run = []
            run.append(pair)
        yield from _row(manuscript, run)


def _row(manuscript: Manuscript, run: Sequence[Pair]) -> Iterator[Row]:
    if len(run) < 2:
        return
    start = at(run[0].count).start
    before = [one for one in figures_between(manuscript, start - _FAR, start) if is_alike(one, run[0].count)]
    yield Row(tuple(run), tuple(before[-_BACK:]))


def _pairs(manuscript: Manuscript, sentence: Sequence[Claim]) -> Iterator[Pair]:
    for count, share in itertools.pairwise(sentence):
        is_counted = (
            count.kind in ("count", "amount") and share.unit == "%" and share.kind in ("share", "rate")
        )
        if is_counted and not share.comparators and _SHARE.fullmatch(between(manuscript, count, share)):
            yield Pair(count, share)


def _follows(manuscript: Manuscript, last: Pair, pair: Pair) -> bool:
    return is_alike(last.count, pair.count) and bool(
        _NEXT.fullmatch(between(manuscript, last.share, pair.count))
    )

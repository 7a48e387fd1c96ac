"""The figures of each sentence (句中数字), in reading order."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered

_STOPS = re.compile(r"[。!?\n\t]")
_PAUSES = re.compile(r"[,。;:!?\n\t()]")


@remembered
def sentences(manuscript: Manuscript) -> Iterator[Sequence[Claim]]:
    """Claims with a number, by sentence; a semicolon does not end one here, since sums run across it."""
    stops = [match.end() for match in _STOPS.finditer(manuscript.folded)]
    counted = [one for one in manuscript.claims if one.value_span is not None]
    for _index, group in groupby(counted, key=lambda one: bisect_right(stops, at(one).start)):
        yield tuple(group)


@remembered
def figures(manuscript: Manuscript) -> Iterator[Claim]:
    """The claims with a number, in reading order."""
    yield from (one for one in manuscript.claims if one.value_span is not None)


def figures_between(manuscript: Manuscript, start: int, end: int) -> Sequence[Claim]:
    """Those whose number begins in the stretch; looked up, not walked."""
    found = figures(manuscript)
    low = bisect_left(found, start, key=lambda one: at(one).start)
    return found[low : bisect_left(found, end, lo=low, key=lambda one: at(one).start)]


def at(claim: Claim) -> Span:
    """Where the number with its unit stands; the whole claim where the number was lost."""
    return claim.quantity.core if claim.quantity else claim.span


def between(manuscript: Manuscript, first: Claim, second: Claim) -> str:
    """The folded words between two figures, without their numbers and units."""
    return manuscript.folded[at(first).end : at(second).start]


def before(manuscript: Manuscript, claim: Claim, most: int = 40) -> str:
    """The folded words of the clause up to the number."""
    start = at(claim).start
    words = manuscript.folded[max(0, start - most) : start]
    return _PAUSES.split(words)[-1]


def behind(manuscript: Manuscript, claim: Claim, most: int = 40) -> str:
    """The folded words of the clause behind number and unit."""
    end = at(claim).end
    return _PAUSES.split(manuscript.folded[end : end + most], 1)[0]

"""Changes of which both ends are known (增减与两端): 由116家增至142家,增长22.4%; 达97家,比上年增加12家,增长14.1%."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from taizhang.documents.span import Span
from taizhang.extraction import Claim, Comparator
from taizhang.extraction.claims.comparisons import WAY
from taizhang.extraction.dates import DateExpression
from taizhang.review.diagnostic import Severity
from taizhang.review.feasibility import Interval, preimage
from taizhang.review.figures.plain import scale_of
from taizhang.review.figures.reach import ROUGH, is_whole, reach, shown
from taizhang.review.figures.sentences import at, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered

_MOVE = "|".join(sorted(WAY, key=len, reverse=True))
# What may stand between the new level and the change it made; another noun there would be another figure's change.
_LED = re.compile(
    r"[ ,、;(]{0,2}(?:即|也就是|共|净|累计|同比|环比|实际|名义|(?:比|较)(?:上年|去年|上年同期|去年同期|年初|上月|整改前|巡察前))?"
    rf"(?P<yearly>年均|年平均|年复合|平均每年)?(?:复合)?(?P<move>{_MOVE})(?:了|达|为|率为|率达|幅度为|幅度达)?(?:近|约|超过?)? ?"
)
_DOUBLED = re.compile(r"[ ,、;(]{0,2}(?:共|净|累计|同比|实际)?(?P<move>)")
_NET = re.compile(r"[,、(](?:较上年|比上年|同比|较去年|比去年)?净增(?:加|长)?(?:了)?")
_FAR = 3


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

    def ends(self) -> Iterator[tuple[Interval, Interval]]:
        """(old, new), the charitable reading first."""
        yield from zip(self.old, self.new, strict=True)


@remembered
def changes(manuscript: Manuscript) -> Iterator[Change]:
    for row in sentences(manuscript):
        for index, claim in enumerate(row):
            yield from _from_to(manuscript, row, index, claim)
            yield from _with_difference(manuscript, claim)
            yield from _on_base(manuscript, row, index, claim)
            yield from _with_net(manuscript, row, index, claim)


def _from_to(manuscript: Manuscript, row: Sequence[Claim], index: int, claim: Claim) -> Iterator[Change]:
    first = claim.comparator
    base = row[index - 1] if index else None
    if (
        first is None
        or first.type != "from"
        or base is None
        or base.value != first.value
        or base.unit != first.unit
    ):
        return
    old, new = _both(base), _both(claim)
    if old is None or new is None:
        return
    periods = (base.period, claim.period)
    for comparator in claim.comparators[1:]:
        if stated := _compared(manuscript, claim, comparator):
            yield Change(claim, old, new, shown(base), stated, periods)
    end = max(at(claim).end, claim.comparators[-1].span.end)
    for follower in row[index + 1 : index + 1 + _FAR]:
        found = _said(manuscript, follower, end)
        if found is None:
            return
        end = at(follower).end
        yield Change(claim, old, new, shown(base), found, periods)


def _said(manuscript: Manuscript, follower: Claim, end: int) -> Stated | None:
    is_doubled = follower.unit == "番"  # 翻一番 holds its own verb
    led = (_DOUBLED if is_doubled else _LED).fullmatch(manuscript.folded, end, at(follower).start)
    within = reach(follower.quantity)
    if led is None or within is None or not isinstance(follower.value, Decimal) or follower.comparators:
        return None
    words = manuscript.folded[end : at(follower).start]
    return Stated(
        follower.value, follower.unit, within, Span(led.start("move"), at(follower).end), _way(led), words
    )


def _way(led: re.Match[str]) -> str:
    return WAY[led["move"]] if led["move"] else "up"


def _with_difference(manuscript: Manuscript, claim: Claim) -> Iterator[Change]:
    """比上年增加12家,增长14.1%: the base is what is left without the twelve."""
    if len(claim.comparators) < 2 or claim.comparators[0].type == "from":
        return
    by, new = claim.comparators[0], _both(claim)
    stated = _compared(manuscript, claim, by)
    if new is None or stated is None or by.unit != claim.unit:
        return
    if not isinstance(claim.value, Decimal) or not isinstance(by.value, Decimal):
        return
    signed = stated.reach if by.direction == "up" else -stated.reach
    old = (new[0] - signed, new[1] - signed)
    base = claim.value - by.value if by.direction == "up" else claim.value + by.value
    for comparator in claim.comparators[1:]:
        rate = _compared(manuscript, claim, comparator)
        if rate and rate.unit == "%" and claim.unit != "%":
            yield Change(claim, old, new, f"{base}{claim.unit}", rate)


def _with_net(manuscript: Manuscript, row: Sequence[Claim], index: int, claim: Claim) -> Iterator[Change]:
    """达61家,净增7家,同比增长13%."""
    net = row[index + 1] if index + 1 < len(row) else None
    if (
        net is None
        or not _NET.fullmatch(manuscript.folded, at(claim).end, at(net).start)
        or net.unit != claim.unit
    ):
        return
    new, more = _both(claim), _both(net)
    if (
        new is None
        or more is None
        or not isinstance(claim.value, Decimal)
        or not isinstance(net.value, Decimal)
    ):
        return
    old = (new[0] - more[0], new[1] - more[1])
    for comparator in net.comparators:
        rate = _compared(manuscript, net, comparator)
        if rate and rate.unit == "%":
            yield Change(claim, old, new, f"{claim.value - net.value}{claim.unit}", rate)


def _on_base(manuscript: Manuscript, row: Sequence[Claim], index: int, base: Claim) -> Iterator[Change]:
    """达97家,比上年的87家增长11.5%."""
    if base.relation != "基期" or not index:
        return
    claim = row[index - 1]
    old, new = _both(base), _both(claim)
    if old is None or new is None or base.unit != claim.unit:
        return
    for comparator in (*claim.comparators, *base.comparators):
        stated = _compared(manuscript, claim, comparator) if comparator.span.end > at(base).end else None
        if stated:
            yield Change(claim, old, new, shown(base), stated, (base.period, claim.period))


def _compared(manuscript: Manuscript, claim: Claim, comparator: Comparator) -> Stated | None:
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


def _both(claim: Claim) -> tuple[Interval, Interval] | None:
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

"""Changes of which both ends are known (增减与两端): 由116家增至142家,增长22.4%; 达97家,比上年增加12家,增长14.1%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.extraction.claims.comparisons import WAY
from taizhang.review.figures.change import Change, Stated, both, compared
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered

_MOVE = "|".join(sorted(WAY, key=len, reverse=True))
# What may stand between the new level and the change it made; another noun there would be another figure's change.
_LED = re.compile(
    r"[ ,、;(]{0,2}(?:即|也就是|共|净|累计|同比|环比|实际|名义|(?:比|较)(?:上年|去年|上年同期|去年同期|年初|上月|整改前|巡察前))?"
    rf"(?P<yearly>年均|年平均|年复合|平均每年)?(?:复合)?(?P<move>{_MOVE})"
    r"(?:了|达|为|(?:率|幅|比例|幅度|比率)(?:为|达到?|约)?)?(?:近|约|超过?)? ?"
)
_DOUBLED = re.compile(r"[ ,、;(]{0,2}(?:共|净|累计|同比|实际)?(?P<move>)")
_NET = re.compile(r"[,、(](?:较上年|比上年|同比|较去年|比去年)?净增(?:加|长)?(?:了)?")
_FAR = 3
# 42吨(去年同期为0吨),同比增长…; 112家,上年末为105家,净增7家.
_BASE = (
    r"(?:上年|去年|前年|上年同期|去年同期|同期|上年末|上年底|去年底|去年末|年初|期初|整改前|巡察前|反馈时"
    r"|(?:19|20)\d\d ?年(?:同期|末|底|初)?)"
    r"(?:数|值|水平)?(?:的?(?:仅|只)?(?:为|是|有|共)|仅|只有)?"
)
_BRACKETED = re.compile(rf"[^,。;:()\d]{{0,12}}\({_BASE}")
_BESIDE = re.compile(rf"[^,。;:()\d]{{0,12}},(?:而)?{_BASE}")


@remembered
def changes(manuscript: Manuscript) -> Iterator[Change]:
    for row in sentences(manuscript):
        for index, claim in enumerate(row):
            yield from _from_to(manuscript, row, index, claim)
            yield from _with_difference(manuscript, claim)
            yield from _on_base(manuscript, row, index, claim)
            yield from _with_net(manuscript, row, index, claim)
            yield from _beside(manuscript, row, index, claim)


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
    old, new = both(base), both(claim)
    if old is None or new is None:
        return
    periods = (base.period, claim.period)
    for comparator in claim.comparators[1:]:
        if stated := compared(manuscript, claim, comparator):
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
    is_other = any(one.value is not None for one in follower.comparators)
    if led is None or within is None or not isinstance(follower.value, Decimal) or is_other:
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
    by, new = claim.comparators[0], both(claim)
    stated = compared(manuscript, claim, by)
    if new is None or stated is None or by.unit != claim.unit:
        return
    if not isinstance(claim.value, Decimal) or not isinstance(by.value, Decimal):
        return
    signed = stated.reach if by.direction == "up" else -stated.reach
    old = (new[0] - signed, new[1] - signed)
    base = claim.value - by.value if by.direction == "up" else claim.value + by.value
    for comparator in claim.comparators[1:]:
        rate = compared(manuscript, claim, comparator)
        if rate and rate.unit == "%" and claim.unit != "%":
            yield Change(claim, old, new, f"{base}{claim.unit}", rate)


def _beside(manuscript: Manuscript, row: Sequence[Claim], index: int, claim: Claim) -> Iterator[Change]:
    """42吨(去年同期为0吨),同比增长100%: the base told on its own, then the change."""
    base = row[index + 1] if index + 1 < len(row) else None
    if base is None or base.unit != claim.unit or claim.comparators or claim.is_target:
        return
    start, end = at(claim).end, at(base).start
    is_bracketed = bool(_BRACKETED.fullmatch(manuscript.folded, start, end))
    if not (is_bracketed or _BESIDE.fullmatch(manuscript.folded, start, end)):
        return
    old, new = both(base), both(claim)
    if old is None or new is None:
        return
    for comparator in base.comparators:
        if stated := compared(manuscript, claim, comparator):
            yield Change(claim, old, new, shown(base), stated)
    end = at(base).end + (is_bracketed and manuscript.folded[at(base).end : at(base).end + 1] == ")")
    for follower in row[index + 2 : index + 2 + _FAR]:
        found = _said(manuscript, follower, end)
        if found is None:
            return
        end = at(follower).end
        yield Change(claim, old, new, shown(base), found)


def _with_net(manuscript: Manuscript, row: Sequence[Claim], index: int, claim: Claim) -> Iterator[Change]:
    """达61家,净增7家,同比增长13%."""
    net = row[index + 1] if index + 1 < len(row) else None
    if (
        net is None
        or not _NET.fullmatch(manuscript.folded, at(claim).end, at(net).start)
        or net.unit != claim.unit
    ):
        return
    new, more = both(claim), both(net)
    if (
        new is None
        or more is None
        or not isinstance(claim.value, Decimal)
        or not isinstance(net.value, Decimal)
    ):
        return
    old = (new[0] - more[0], new[1] - more[1])
    for comparator in net.comparators:
        rate = compared(manuscript, net, comparator)
        if rate and rate.unit == "%":
            yield Change(claim, old, new, f"{claim.value - net.value}{claim.unit}", rate)


def _on_base(manuscript: Manuscript, row: Sequence[Claim], index: int, base: Claim) -> Iterator[Change]:
    """达97家,比上年的87家增长11.5%."""
    if base.relation != "基期" or not index:
        return
    claim = row[index - 1]
    old, new = both(base), both(claim)
    if old is None or new is None or base.unit != claim.unit:
        return
    for comparator in (*claim.comparators, *base.comparators):
        stated = compared(manuscript, claim, comparator) if comparator.span.end > at(base).end else None
        if stated:
            yield Change(claim, old, new, shown(base), stated, (base.period, claim.period))

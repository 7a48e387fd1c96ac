"""A rate with the two counts it was made of (比率与分子分母): 检查48家,发现问题36家,占75%."""

import re
from collections.abc import Sequence
from decimal import Decimal

from taizhang.extraction.claims.draft import Draft
from taizhang.extraction.claims.passage import Passage

_RATES = re.compile(r"率|占|比重|比例")
_COUNTED = ("count", "amount", "enumeration")
# 收入前20名的村: a rank, of which nothing is a share.
_RANKED = re.compile(r"[前后末]第?$")
_PLACES = ("名", "位")
_BACK = 5


def relate(passage: Passage, found: Sequence[Draft], index: int) -> None:
    """Sets ``ratio`` of a rate or share to (part, whole), where counts of one unit stand before it in its sentence."""
    rate = found[index]
    before = passage.folded[rate.opening : rate.place]
    if (
        rate.unit != "%"
        or rate.kind not in ("rate", "share")
        or rate.comparators
        or not _RATES.search(before)
    ):
        return
    sentence = passage.sentence(rate.place)
    counts = [
        one
        for one in found[max(0, index - _BACK) : index]
        if one.place >= sentence.start and _is_count(one) and not _is_place(passage, one)
    ]
    if not counts:
        return
    last = counts[-1]
    if last.part_of is not None:
        rate.ratio = (last, last.part_of)
        return
    like = [one for one in counts if _measure(one) == _measure(last)]
    whole = max(like, key=_size)
    parts = [one for one in like if one is not whole]
    if parts:
        rate.ratio = (max(parts, key=lambda one: (_common(one.metric, rate.metric), one.place)), whole)


def _is_count(one: Draft) -> bool:
    return one.kind in _COUNTED and one.quantity is not None and isinstance(one.quantity.value, Decimal)


def _is_place(passage: Passage, one: Draft) -> bool:
    start = one.quantity.core.start if one.quantity else one.place
    return one.unit in _PLACES and bool(_RANKED.search(passage.folded, max(0, start - 4), start))


def _measure(one: Draft) -> str:
    return one.quantity.measure if one.quantity else ""


def _size(one: Draft) -> Decimal:
    amount = one.quantity.amount if one.quantity else None
    return amount if isinstance(amount, Decimal) else Decimal(0)


def _common(metric: str, rate: str) -> int:
    return len(set(metric) & set(rate))

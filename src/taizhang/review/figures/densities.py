"""Means by area and by head (亩产、每百人、人均): of a total and a base that may stand farther off, in other units."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import islice

from taizhang.extraction import Claim
from taizhang.review.feasibility import Interval
from taizhang.review.figures.reach import is_alike, reach
from taizhang.review.figures.sentences import at, before, figures
from taizhang.review.manuscript import Manuscript

# In kilograms and in mu.
WEIGHTS = {"吨": Fraction(1000), "公斤": Fraction(1), "千克": Fraction(1), "斤": Fraction(1, 2)}
AREAS = {"亩": Fraction(1), "公顷": Fraction(15)}
_YIELD = re.compile(r"(?:平均)?(?:亩产|亩均产量|每亩产量)(?:达到?|为|是)?$")
_PER = re.compile(
    r"(?:平均)?每(?P<per>百|千|万|十万)(?:名|个)?(?:常住|户籍)?(?:人口|人)(?:平均)?(?:拥有|有|配备|占有)?(?P<what>[一-龥]{0,12})$"
)
_PER_HEAD = re.compile(r"人均(?P<what>[一-龥A-Z]{2,10}?)(?:达到?|为|是)?$")
_BASIS = re.compile(r" ?\((?:均)?按(?:年末)?(?P<basis>常住|户籍)人口(?:数)?计算\)")
_PEOPLE = re.compile(r"^(?!.*(?:城镇|农村|乡村|年平均|出生|死亡|就业|参保)).*(?:常住|户籍|总)人口")
_TIMES = {"百": 100, "千": 1000, "万": 10**4, "十万": 10**5}
_BACK, _MANY = 8, 60


@dataclass(frozen=True, slots=True)
class Density:
    """A mean that none of the totals and bases around it gives; ``right`` what the nearest pair gives."""

    mean: Claim
    total: Claim
    base: Claim
    right: Interval


def densities(manuscript: Manuscript) -> Iterator[Density]:
    claims = figures(manuscript)
    named = (one for one in claims if one.kind == "count" and _PEOPLE.search(one.metric))
    people = list(islice(named, _BACK))
    for index, mean in enumerate(claims):
        words = before(manuscript, mean)
        earlier = [one for one in claims[max(0, index - _BACK) : index] if _same_place(manuscript, one, mean)]
        if _YIELD.search(words):
            yield from _harvest(mean, earlier)
        elif per := _PER.search(words):
            is_based = _BASIS.match(manuscript.folded, at(mean).end)
            totals = [one for one in earlier if is_alike(one, mean) and _names(one, per["what"])]
            if is_based or len(totals) == 1:
                yield from _off(mean, totals, people, Fraction(_TIMES[per["per"]]))
        elif (head := _PER_HEAD.search(words)) and _BASIS.match(manuscript.folded, at(mean).end):
            totals = [
                one for one in claims[:index] if is_alike(one, mean) and one.metric.endswith(head["what"])
            ]
            yield from _off(mean, totals[-_BACK:], people, Fraction(1))


def _same_place(manuscript: Manuscript, one: Claim, other: Claim) -> bool:
    return manuscript.stretch_at(at(one).start) == manuscript.stretch_at(at(other).start)


def _names(one: Claim, what: str) -> bool:
    return any(what[place : place + 2] in one.metric for place in range(len(what) - 1))


def _harvest(mean: Claim, earlier: Sequence[Claim]) -> Iterator[Density]:
    """夏粮播种面积42.6万亩,总产量16.9万吨,平均亩产397公斤."""
    by = WEIGHTS.get(mean.unit)
    weights = [one for one in earlier if _measure(one) in WEIGHTS and one.kind == "amount"]
    areas = [one for one in earlier if _measure(one) in AREAS]
    if by is None or len(weights) * len(areas) > _BACK:
        return
    yield from _off(mean, weights, areas, 1 / by, WEIGHTS, AREAS)


def _off(
    mean: Claim,
    totals: Sequence[Claim],
    bases: Sequence[Claim],
    times: Fraction,
    units: dict[str, Fraction] | None = None,
    areas: dict[str, Fraction] | None = None,
) -> Iterator[Density]:
    stated = reach(mean.quantity)
    found: list[Density] = []
    for total in reversed(totals):
        for base in reversed(bases):
            by = (
                times
                * (units or {}).get(_measure(total), Fraction(1))
                / (areas or {}).get(_measure(base), Fraction(1))
            )
            one, other = reach(total.quantity), reach(base.quantity)
            right = one.over(other) if one is not None and other is not None else None
            if right is None or stated is None:
                continue
            if right.times(by).meets(_rounded(mean, stated)):
                return
            found.append(Density(mean, total, base, right.times(by)))
    if found:
        yield found[0]


def _rounded(mean: Claim, stated: Interval) -> Interval:
    """58631元 a head was rounded to the last yuan, though written like a count."""
    if isinstance(mean.value, Decimal) and stated.low == stated.high:
        return Interval(stated.low - Fraction(1, 2), stated.high + Fraction(1, 2))
    return stated


def _measure(one: Claim) -> str:
    return one.quantity.measure if one.quantity else ""

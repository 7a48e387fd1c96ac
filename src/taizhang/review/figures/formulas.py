"""Indicators that are made of two others (指标计算式): 存贷比, 资产负债率, 自然增长率, 优良天数比例 …

From the explanations of indicators in 《中国统计年鉴》 (https://www.stats.gov.cn/sj/ndsj/): the names as published notices
write them, and what the first is of the other two.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from taizhang.extraction import Claim
from taizhang.extraction.claims.joining import BASE
from taizhang.review.feasibility import Interval
from taizhang.review.figures.reach import reach
from taizhang.review.figures.sentences import at, figures
from taizhang.review.manuscript import Manuscript

Made = Callable[[Interval, Interval], Interval | None]
# A figure and what it was made of stand this near, in one paragraph.
REACH = 420


def percent(part: Interval, whole: Interval) -> Interval | None:
    found = part.over(whole)
    return found.times(100) if found is not None else None


def difference(one: Interval, other: Interval) -> Interval | None:
    return one - other


@dataclass(frozen=True, slots=True)
class Formula:
    """``name`` of the indicator, ``first`` and ``second`` of what it is made of, ``made`` how."""

    name: re.Pattern[str]
    first: re.Pattern[str]
    second: re.Pattern[str]
    made: Made
    units: tuple[str, ...]


def _formula(name: str, first: str, second: str, made: Made, *units: str) -> Formula:
    return Formula(re.compile(name), re.compile(first), re.compile(second), made, units)


FORMULAS = (
    _formula(r"存贷比$", r"贷款余额", r"存款余额", percent, "%"),
    _formula(
        r"资产负债率$",
        r"负债(?:总额|合计|总计)|总负债",
        r"资产(?:总额|合计|总计)|总资产",
        percent,
        "%",
    ),
    _formula(
        r"(?<!户籍人口)城镇化率$",
        r"城镇(?:常住)?人口",
        r"^(?!.*(?:城镇|农村|乡村|户籍)).*(?:常住|总)人口",
        percent,
        "%",
    ),
    _formula(
        r"(?:营业收入|销售|营收)利润率$",
        r"利润总额",
        r"营业收入|主营业务收入",
        percent,
        "%",
    ),
    _formula(r"自然增长率$", r"出生率", r"死亡率", difference, "‰", "%"),
    _formula(
        r"自然增长(?:人口|人数)?$",
        r"出生人口|出生人数|^出生$",
        r"死亡人口|死亡人数|^死亡$",
        difference,
        "人",
        "万人",
    ),
    _formula(
        r"顺差$",
        r"(?<!进)出口(?:总额|额|总值)?$",
        r"^(?!.*进出口).*进口(?:总额|额|总值)?$",
        difference,
        "亿元",
        "万元",
    ),
)
_LEVELS = re.compile(r"(?:为|是|达到?|仅|约|已){1,8}$")


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What an indicator comes to by the figures beside it, and what is written."""

    claim: Claim
    operands: tuple[Claim, Claim]
    right: Interval


def reckonings(manuscript: Manuscript) -> Iterator[Reckoning]:
    """Of every indicator that none of the figures around it bears out."""
    claims = figures(manuscript)
    for index, claim in enumerate(claims):
        metric = _LEVELS.sub("", claim.metric)
        for formula in FORMULAS:
            is_level = claim.kind != "change" and claim.relation != BASE and not claim.is_target
            if claim.unit in formula.units and is_level and formula.name.search(metric):
                around = _around(manuscript, claims, index)
                if found := _refuted(formula, claim, around):
                    yield found


def _around(manuscript: Manuscript, claims: Sequence[Claim], index: int) -> Sequence[Claim]:
    here = at(claims[index]).start
    stretch = manuscript.stretch_at(here)
    return [
        one
        for one in claims[max(0, index - 16) : index + 6]
        if stretch and stretch.start <= at(one).start < stretch.end and abs(at(one).start - here) < REACH
    ]


def _refuted(formula: Formula, claim: Claim, around: Sequence[Claim]) -> Reckoning | None:
    stated = reach(claim.quantity)
    firsts = [one for one in around if _is_operand(one, claim, formula.first)]
    seconds = [one for one in around if _is_operand(one, claim, formula.second)]
    found: list[Reckoning] = []
    for first, second in product(firsts, seconds):
        one, other = reach(first.quantity), reach(second.quantity)
        right = (
            formula.made(one, other)
            if first is not second and one and other and _is_like(first, second)
            else None
        )
        if right is None or stated is None:
            continue
        if right.meets(stated):
            return None
        found.append(Reckoning(claim, (first, second), right))
    return found[0] if len(found) == 1 else None


def _is_operand(one: Claim, claim: Claim, name: re.Pattern[str]) -> bool:
    is_level = one is not claim and one.kind != "change" and not one.is_target and one.part_of is None
    return (is_level or one.relation == "其中") and bool(name.search(_LEVELS.sub("", one.metric)))


def _is_like(first: Claim, second: Claim) -> bool:
    return bool(first.quantity and second.quantity and first.quantity.measure == second.quantity.measure)

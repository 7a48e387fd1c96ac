"""Differences of percentages written wrongly (百分点之误): 占比仅46.2个百分点, 核销率61.4%,低于全省平均8.2%, 税收增长8个百分点."""

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from taizhang.extraction import Claim
from taizhang.extraction.claims.comparisons import WAY
from taizhang.review.figures.sentences import at, before, between, sentences
from taizhang.review.manuscript import Manuscript

POINTS = ("个百分点", "百分点")
# Near a hundred or named a part of it, so that people do not mean a percentage of the percentage.
_NAMED = (
    r"(?:(?:覆盖|合格|达标|办结|满意|普及|知晓|城镇化|优良|入学|就诊|整改|参与|兑付|开工|建成|投用|核销|签约|回收|收集|治理|处理|网办|自给|转化"
    r"|机械化|首诊|参保|硬化|绿化|绿地|利用|无害化|资源化|就业|巩固|及时|优秀|准确)率|满意度|知晓度|占比|比重|比例)"
)
_LEVEL = re.compile(
    r"(?:率|占比|比重|比例|满意度|知晓度|份额)(?:仅|只有|只|约|已|达到?|为|是|有|高达|不足|不到|超过|近|保持在|稳定在|分别)*$"
)
_MOVE = "|".join(sorted(WAY, key=len, reverse=True))
_MOVED = re.compile(
    rf"{_NAMED}(?:同比|环比|(?:比|较)[^,。;\d]{{2,8}}?)?(?:又|再|大幅|平均|分别|累计|均)?(?:{_MOVE})(?:了|近|约)?$"
)
_RELATIVE = re.compile(
    r"[,(]?(?:同比|环比|(?:比|较)[^,。;\d]{2,8}?)?(?:分别|大幅|平均|累计|实际)?(?:增长|下降|增加|减少|上升|提高)(?:了)?"
)
_AMOUNT = re.compile(
    r"(?:收入|支出|产值|增加值|投资|投资额|总额|产量|销量|销售额|交易额|人数|户数|家数|件数|数量|客流量|业务量|投诉量|信访量|发案数|面积|里程|吞吐量|用电量)"
    r"(?:同比|环比|(?:比|较)[^,。;\d]{2,8}?)?(?:大幅|累计)?(?:增长|下降|增加|减少|上升)(?:了)?$"
)
_FAR_BELOW = 4


def levels_in_points(manuscript: Manuscript) -> Iterator[Claim]:
    """占比仅46.2个百分点: a level is no difference."""
    for claim in manuscript.claims:
        if claim.unit in POINTS and _LEVEL.search(before(manuscript, claim)):
            yield claim


def growths_in_points(manuscript: Manuscript) -> Iterator[Claim]:
    """税收3.2亿元,同比增长8.2个百分点: what is no percentage does not grow by points."""
    for row in sentences(manuscript):
        for index, claim in enumerate(row):
            if claim.unit not in POINTS:
                continue
            last = row[index - 1] if index else None
            is_counted = last is not None and last.kind in ("count", "amount") and last.value_span is not None
            is_growth = last is not None and bool(_RELATIVE.fullmatch(between(manuscript, last, claim)))
            if (is_counted and is_growth) or _AMOUNT.search(before(manuscript, claim)):
                yield claim


def moves_in_percent(manuscript: Manuscript) -> Iterator[Claim]:
    """满意度较上年提升2.3%: without a level beside it."""
    for claim in manuscript.claims:
        is_change = claim.unit == "%" and claim.kind == "change" and isinstance(claim.value, Decimal)
        if is_change and _MOVED.search(before(manuscript, claim)):
            yield claim


def gaps_in_percent(manuscript: Manuscript) -> Iterator[tuple[Claim, Claim]]:
    """核销率61.4%,低于全省平均水平8.2%: read as the average itself, it would stand on the wrong side."""
    for row in sentences(manuscript):
        for level, gap in itertools.pairwise(row):
            if _is_gap(manuscript, level, gap):
                yield level, gap


def _is_gap(manuscript: Manuscript, level: Claim, gap: Claim) -> bool:
    first = gap.comparator
    if (
        first is None
        or first.type != "base"
        or first.value is not None
        or (level.unit, gap.unit) != ("%", "%")
    ):
        return False
    if not isinstance(level.value, Decimal) or not isinstance(gap.value, Decimal) or level.kind == "change":
        return False
    words = manuscript.folded[at(level).end : first.span.start]
    if words.strip(",、( ") or not re.search(r"平均|水平|全[国省市区县]|目标|标准|要求", first.text):
        return False
    return gap.value < (level.value if first.direction == "down" else level.value / _FAR_BELOW)

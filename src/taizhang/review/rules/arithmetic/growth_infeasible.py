"""增幅没有整数基数

## 做什么
对“142家，同比增长22.4%”这样的整数个数，逐一看有没有一个整数基数能得出所写的增幅。四舍五入、四舍六入五成双都算得通。

## 为什么
家、个、人只能是整数，基期也是整数。没有一个整数能得出这个增幅，说明个数或增幅至少有一个写错，与谁来算、怎么算无关。
个数越大，能对上的增幅越多；对上的概率超过一半时检验没有意义，只作提示。

## 反例
```
全市有进出口实绩企业达到21家，同比增长23.4%。
```

## 正例
```
全市规上工业企业142家，同比增长22.4%。
在建工业项目72个，同比增长80%；从业人员约2.1万人，同比增长4.9%。
```

## 依据
GRIM 检验（Brown、Heathers，2017）：https://doi.org/10.1177/1948550616673876 ，此处推广到基数未知的增幅。
修约见 GB/T 8170—2008 3.2（进舍规则）。
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Claim, Comparator
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Growth, nearest_bases, weigh
from taizhang.review.figures.reach import ROUGH, exact_count, is_alike, is_rough, shown
from taizhang.review.figures.sentences import at
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

DAYS = re.compile(r"(?:天|日)数|晴天|雨日|优良天")
OTHER_BASE = re.compile(r"口径|年均|平均|累计增|复合|名义|实际增|投资|产值|金额|收入")
TIME = re.compile(r"年|月|季|[初末]")
INCREMENT = re.compile(r"新增|净增|增加|新建|新开|新签|新认定|新引进|新培育")
TEMPLATE = (
    "{count}、{move}{rate}%：没有一个整数基数能得出这个增幅，最接近的是{nearest}。"
    "随意写一个增幅，碰巧对得上的概率约{chance}，请核对个数和增幅"
)
NEAR = "{count}、{move}{rate}%：没有整数基数，疑为尾数取舍有误，最接近的是{nearest}（随意写一个增幅对得上的概率约{chance}）"
WEAK = "{count}、{move}{rate}%：没有整数基数，最接近的是{nearest}；但随意写也有约{chance}的概率对上，仅供参考"


@rule(code="A101", severity=Severity.MUST, dimension="truth")
def growth_infeasible(manuscript: Manuscript) -> Iterable[Remark]:
    for index, claim in enumerate(manuscript.claims):
        count, grown = _whole(claim), _grown(manuscript, index)
        if count is None or grown is None or not isinstance(grown.value, Decimal):
            continue
        rate = grown.value if grown.direction == "up" else -grown.value
        found = weigh(count, rate)
        if not found.is_possible and rate > -100:
            span = Span(at(claim).start, max(at(claim).end, grown.span.end))
            yield _remark(span, claim, grown, rate, count, found)


def _whole(claim: Claim) -> int | None:
    """A count, or the days of 优良天数314天."""
    quantity = claim.quantity
    if quantity and DAYS.search(claim.metric) and quantity.unit in ("天", "日") and not is_rough(quantity):
        return (
            int(quantity.value) if isinstance(quantity.value, Decimal) and quantity.value % 1 == 0 else None
        )
    return exact_count(claim)


def _grown(manuscript: Manuscript, index: int) -> Comparator | None:
    """The rate that belongs to this count and whose base is unknown."""
    claim = manuscript.claims[index]
    if any(one.type == "from" or one.unit != "%" for one in claim.comparators):
        return None
    found = next((one for one in claim.comparators if one.direction and _is_in_time(one)), None)
    if found is None or ROUGH.search(manuscript.folded[found.span.start : found.span.end + 2]):
        return None
    led = manuscript.folded[claim.span.start : at(claim).start]
    is_other = OTHER_BASE.search(found.text) or OTHER_BASE.search(led)
    is_more = INCREMENT.search(led) and (found.type == "growth" or _follows_total(manuscript, index))
    return None if is_other or is_more else found


def _is_in_time(one: Comparator) -> bool:
    """比2020年增长 has a whole number for its base, 高出全市平均 has none."""
    return one.type in ("yoy", "pop", "growth") or (one.type == "base" and bool(TIME.search(one.base)))


def _follows_total(manuscript: Manuscript, index: int) -> bool:
    """达61家,净增7家,同比增长13%: it is the sixty-one that grew."""
    last, claim = manuscript.claims[max(0, index - 1)], manuscript.claims[index]
    is_near = "。" not in manuscript.folded[last.span.end : claim.span.start]
    return last is not claim and is_alike(last, claim) and is_near


def _remark(span: Span, claim: Claim, grown: Comparator, rate: Decimal, count: int, found: Growth) -> Remark:
    is_weak = found.chance > Decimal("0.5")
    unit = claim.unit
    bases = "、".join(f"{base}{unit}（{_signed(exact)}%）" for base, exact in nearest_bases(count, rate))
    params: dict[str, object] = {
        "count": shown(claim),
        "move": grown.text,
        "rate": grown.value,
        "nearest": bases,
        "chance": f"{float(found.chance):.1%}",
    }
    if is_weak:
        return Remark(span, WEAK, params, severity=Severity.HINT)
    if found.is_near:
        return Remark(span, NEAR, params, severity=Severity.SUSPECT)
    return Remark(span, TEMPLATE, params)


def _signed(rate: Decimal) -> str:
    return f"{rate:+f}"

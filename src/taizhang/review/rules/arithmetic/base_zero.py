"""基数为零或为负仍算增幅

## 做什么
由0起步、或比上年新增的数等于全部（上年为0）、或新增的数大于现有总数，又写了增幅或无法成立的，标出；
由亏转盈、扭亏为盈、由负转正、从无到有，又写了增幅的，也标出。

## 为什么
基数为零或为负，不能算百分比，也不能说几倍；新增多于总数，上年就成了负数。

## 反例
```
瞪羚企业由0家增加到5家，增长500%。
```

## 正例
```
瞪羚企业由0家增加到5家，实现零的突破。
```

## 依据
增长速度以基期水平为分母，分母为零无意义；国家统计局《中国统计年鉴》主要统计指标解释（原文未核）：https://www.stats.gov.cn/sj/ndsj/
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.changes import changes
from taizhang.review.figures.reach import exact_count, shown
from taizhang.review.figures.sentences import at
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

# 由亏损320万元转为盈利180万元,增长156.3%: nothing but the comparison may stand between the turn and its rate.
TURN = (
    r"(?:(?:由|从)?(?:上年|去年|同期|上年同期|去年同期)?的?(?:净?亏损|负数?|负增长|-\d)[^。;\n]{0,20}?"
    r"(?:转为|变为|扭转为|转变为|到|至|今年|本年|本期|现)(?:实现)?的?(?:净?盈利|正|盈余|净利润)[^,。;\n\d]{0,6}(?:\d[\d.]{0,9}(?:万|亿)?元)?"
    r"|(?:上年|去年|上年同期|去年同期|基数)(?:同期)?(?:为|是)(?:零|0)(?![.\d])[家个件项人]?[^。;\n\d]{0,24}(?:\d{1,4}[家个件项人])?"
    r"|(?:实现)?(?:扭亏为盈|扭亏增盈|转亏为盈|扭亏转盈|由负转正|由亏转盈|零的突破|零突破|从无到有)[^,。;\n]{0,4})"
)
RATE = r"[,、(]?(?:利润|利润总额|净利润|金额)?(?:同比|环比|比上年|较上年|比去年|较去年|比上年同期|较上年同期)?(?:大幅|实际)?"
GROWN = re.compile(
    rf"{TURN}{RATE}(?:增长|增加|提高|上升|增幅|增速)(?:率)?(?:达到?|为|了)?(?P<rate>\d{{1,6}}(?:\.\d{{1,3}})?(?:%|倍))"
)


@rule(code="A117", severity=Severity.MUST)
def base_zero(manuscript: Manuscript) -> Iterable[Remark]:
    marked = []
    for change in changes(manuscript):
        if change.stated.unit in ("%", "倍", "番") and change.old[1].high == 0 < change.new[1].low:
            marked.append(change.span)
            yield Remark(
                change.span,
                "基数为0，不能算增幅；文中写{written}{unit}",
                {"written": change.stated.value, "unit": change.stated.unit},
            )
    for found in occurrences(manuscript, GROWN):
        span = Span(*found.span())
        if not any(span.overlaps(one) for one in marked):
            yield Remark(span, "基数为零或为负，算不出增幅；文中写{written}", {"written": found["rate"]})
    for claim in manuscript.claims:
        if negative := _negative(claim):
            params: dict[str, object] = {
                "count": shown(claim),
                "more": claim.comparators[0].value,
                "unit": claim.unit,
            }
            yield Remark(negative, "共{count}，却比上年新增{more}{unit}，上年成了负数", params)


def _negative(claim: Claim) -> Span | None:
    first, count = claim.comparator, exact_count(claim)
    if (
        first is None
        or count is None
        or first.type != "yoy"
        or first.direction != "up"
        or first.unit != claim.unit
    ):
        return None
    is_more = isinstance(first.value, Decimal) and first.value > count
    return Span(at(claim).start, first.span.end) if is_more else None

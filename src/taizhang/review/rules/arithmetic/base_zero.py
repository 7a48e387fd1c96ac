"""基数为零仍算增幅

## 做什么
由0起步、或比上年新增的数等于全部（上年为0）、或新增的数大于现有总数，又写了增幅或无法成立的，标出。

## 为什么
基数为零，不能算百分比，也不能说几倍；新增多于总数，上年就成了负数。

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

from collections.abc import Iterable
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.changes import changes
from taizhang.review.figures.reach import exact_count, shown
from taizhang.review.figures.sentences import at
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="A117", severity=Severity.MUST)
def base_zero(manuscript: Manuscript) -> Iterable[Remark]:
    for change in changes(manuscript):
        if change.stated.unit in ("%", "倍", "番") and change.old[1].high == 0 < change.new[1].low:
            yield Remark(
                change.span,
                "基数为0，不能算增幅；文中写{written}{unit}",
                {"written": change.stated.value, "unit": change.stated.unit},
            )
    for claim in manuscript.claims:
        if span := _negative(claim):
            params: dict[str, object] = {
                "count": shown(claim),
                "more": claim.comparators[0].value,
                "unit": claim.unit,
            }
            yield Remark(span, "共{count}，却比上年新增{more}{unit}，上年成了负数", params)


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

"""起止日期颠倒

## 做什么
找出起点晚于终点的期间。起点写了年份、终点没写的，终点月份在前时按跨年理解，不报；但按跨年理解，
已经做完的事要到成文以后才结束，或者一次巡察、公示要开展半年以上的，仍然标出。

## 为什么
期间不可能倒着走：多半是年份写错，或两头写反。

## 反例
```
2024年11月25日至2024年1月17日，巡察组开展了常规巡察。
```
```
公示期为6月15日至6月9日。
```
```
2025年5月16日至3月10日，县委第三巡察组开展了常规巡察。
```

## 正例
```
2024年11月25日至2025年1月17日，巡察组开展了常规巡察；2023年11月至1月为第一阶段。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核时间是否准确）；期间由起点写到终点。
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from taizhang.documents.span import Span
from taizhang.extraction import DateExpression
from taizhang.review.days import first_day, last_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.turned import is_turned, is_turned_over

# A range without any year in the text has no value either.
POSSIBLE = ("invalid", "range", "month range", "year range")


# 2025年9月10日（星期三）至9月8日, 自2025年9月1日起至2025年3月31日止: the two ends are read apart.
PARTED = re.compile(r" ?(?:\([^()\n]{1,10}\) ?)?(?:起|开始|始)?,? ?(?:至|到) ?")
SINGLE = ("date", "month")


@rule(code="D105", severity=Severity.MUST)
def date_range_reversed(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        is_impossible = one.value is None and one.kind in POSSIBLE and is_turned(manuscript[one.span])
        if is_impossible or is_turned_over(manuscript, one):
            yield _remark(manuscript, one.span)
    for first, last in pairwise(manuscript.dates):
        if _are_ends(manuscript, first, last) and _comes_before(last, first):
            yield _remark(manuscript, Span(first.span.start, last.span.end))


def _remark(manuscript: Manuscript, span: Span) -> Remark:
    return Remark(span, "“{text}”起点晚于终点，请核对两头的年、月、日", {"text": manuscript[span]})


def _are_ends(manuscript: Manuscript, first: DateExpression, last: DateExpression) -> bool:
    whole = all(one.kind in SINGLE and one.value and one.well_formed for one in (first, last))
    return whole and PARTED.fullmatch(manuscript.folded, first.span.end, last.span.start) is not None


def _comes_before(last: DateExpression, first: DateExpression) -> bool:
    """Without a year of its own the end may lie in the next, unless it is of the same month."""
    if last.value is None or first.value is None or last_day(last.value) >= first_day(first.value):
        return False
    return not last.inherited or first_day(last.value).month == first_day(first.value).month

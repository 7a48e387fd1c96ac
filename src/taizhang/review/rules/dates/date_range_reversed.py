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
GB/T 7408.1—2023（时间间隔由起点到终点）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.turned import is_turned, is_turned_over

# A range without any year in the text has no value either.
POSSIBLE = ("invalid", "range", "month range", "year range")


@rule(code="D105", severity=Severity.MUST)
def date_range_reversed(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        is_impossible = one.value is None and one.kind in POSSIBLE and is_turned(manuscript[one.span])
        if is_impossible or is_turned_over(manuscript, one):
            yield Remark(one.span, "“{text}”起点晚于终点，请核对两头的年、月、日", {"text": one.text})

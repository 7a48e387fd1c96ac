"""日期与星期不符

## 做什么
核对日期后面写的星期几。

## 为什么
星期对不上，日期和星期必有一错，通知会议、公示时限时会让人跑空。

## 反例
```
定于2025年8月27日（星期五）召开整改推进会。
```

## 正例
```
定于2025年8月27日（星期三）召开整改推进会，8月29日(周五)前报送材料。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核时间是否准确）；公历（星期逐日连续）。
"""

import re
from calendar import isleap
from collections.abc import Iterable
from datetime import date, timedelta

from taizhang.documents.span import Span
from taizhang.review.days import spoken
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

BEHIND = re.compile(r" ?[,(\[]? ?(?P<word>(?:星期|周|礼拜) ?(?P<day>[一二三四五六日天]))(?![期年度边])")
DAYS = "一二三四五六日"


@rule(code="D106", severity=Severity.MUST)
def weekday_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        found = BEHIND.match(manuscript.folded, one.span.end) if one.kind == "date" else None
        if not found or not isinstance(one.value, str) or len(one.value) != 10:
            continue
        day, said = date.fromisoformat(one.value), found["day"].replace("天", "日")
        if said in _weekdays(day, is_sure=not one.inherited):
            continue
        params: dict[str, object] = {"text": spoken(day), "day": "星期" + DAYS[day.weekday()]}
        severity = Severity.SUSPECT if one.inherited else None
        span, template = Span(*found.span("word")), "{text}应是“{day}”，日期和星期必有一错"
        yield Remark(span, template, params, related=(one.span,), severity=severity)


def _weekdays(day: date, *, is_sure: bool) -> set[str]:
    """Where the year comes from an earlier date, the year after it is thought of too."""
    next_year = day + timedelta(days=366 if isleap(day.year + (day.month > 2)) else 365)
    return {DAYS[one.weekday()] for one in ([day] if is_sure else [day, next_year])}

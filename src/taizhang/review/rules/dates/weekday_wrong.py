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
GB/T 7408.1—2023；公历（公元1年起逐日连续）
"""

import re
from collections.abc import Iterable
from datetime import date

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

BEHIND = re.compile(r" ?[,(\[]? ?(?P<word>(?:星期|周|礼拜) ?(?P<day>[一二三四五六日天]))(?![期年度边])")
DAYS = "一二三四五六日"


@rule(code="D106", severity=Severity.MUST)
def weekday_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        if one.kind != "date" or not isinstance(one.value, str) or len(one.value) != 10:
            continue
        found = BEHIND.match(manuscript.folded, one.span.end)
        actual = DAYS[date.fromisoformat(one.value).weekday()]
        if found and found["day"].replace("天", "日") != actual:
            params: dict[str, object] = {"text": one.text, "day": "星期" + actual}
            severity = Severity.SUSPECT if one.inherited else None
            span = Span(*found.span("word"))
            yield Remark(
                span, "{text}是{day}，日期和星期必有一错", params, related=(one.span,), severity=severity
            )

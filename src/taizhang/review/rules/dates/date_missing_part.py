"""日期缺月或缺日

## 做什么
找出写了“月”却没有月份、写了“日”却没有日子的日期。

## 为什么
缺了月份，数字就没有时点，前后期也无从比较。缺的是哪一月只有原稿知道，不作推断。

## 反例
```
截至2025月，在库培育企业35家。
```
```
2024年7月日，巡察组反馈了意见。
```

## 正例
```
截至2025年6月，在库培育企业35家。2025年月度任务已经分解，2025年月均用电3万度。
```

## 依据
GB/T 15835—2011 5.1.4；GB/T 9704—2012 7.3.5.4（年、月、日标全）。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

MONTHLY = re.compile("[均度报末初底]")
TEMPLATES = {
    "month missing": "“{text}”缺月份，请对照原稿补上",
    "day missing": "“{text}”缺日子，请对照原稿补上",
}


@rule(code="D102", severity=Severity.MUST)
def date_missing_part(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        if one.kind in TEMPLATES and not MONTHLY.match(manuscript.folded, one.span.end):
            yield Remark(one.span, TEMPLATES[one.kind], {"text": one.text})

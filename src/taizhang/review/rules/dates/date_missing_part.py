"""日期缺月或缺日

## 做什么
找出写了“年”却没有年份、写了“月”却没有月份、写了“日”却没有日子的日期。

## 为什么
缺了月份，数字就没有时点，前后期也无从比较。缺的是哪一月只有原稿知道，不作推断。

## 反例
```
截至2025月，在库培育企业35家。
```
```
2024年7月日，巡察组反馈了意见。
```
```
项目已于年8月15日完工。
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
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

MONTHLY = re.compile("[均度报末初]")
# 每年8月15日, 同年8月, 1年6个月 have their word before 年; here a clause begins with it.
_YEARS = "每今明去前后上本当次同历近往来逐全半整跨隔翌多几数一二三四五六七八九十百千两〇零年度周青中老幼童少壮成常终财学"
_YEARS += "虎兔龙蛇马羊猴鸡狗猪鼠牛"
YEARLESS = re.compile(
    r"(?:(?<=[,。;:、(\n ])|(?<=^)|(?<=[于在到自从])|(?<=截至)|(?<=截止))年 ?(?:1[0-2]|[1-9]) ?月(?: ?\d{1,2} ?日|底|初|末|份)"
    rf"|(?<=[一-龥])(?<![{_YEARS}])年 ?(?:1[0-2]|[1-9]) ?月 ?\d{{1,2}} ?日"
)
TEMPLATES = {
    "month missing": "“{text}”缺月份，请对照原稿补上",
    "day missing": "“{text}”缺日子，请对照原稿补上",
}


@rule(code="D102", severity=Severity.MUST)
def date_missing_part(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        if one.kind in TEMPLATES and not MONTHLY.match(manuscript.folded, one.span.end):
            yield Remark(one.span, TEMPLATES[one.kind], {"text": one.text})
    for found in occurrences(manuscript, YEARLESS):
        yield Remark(span_of(found), "“{text}”缺年份，请对照原稿补上", {"text": found[0]})

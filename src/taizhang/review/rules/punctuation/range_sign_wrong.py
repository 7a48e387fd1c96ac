"""数值范围用了短横线

## 做什么
“63%-68%”“15-30天”“2024-2025年”用半角短横线连接的，给出提示。起止时间用一字线“—”，数值范围用浪纹线“～”或一字线。全文只报一次。

## 为什么
短横线是连接号里用于编号、复合名词的，写在数之间容易读成减号。

## 反例
```
增速保持在63%-68%，工期为15-30天。
```

## 正例
```
增速保持在63%～68%，工期为15～30天，2024—2025年实施，电话0890-5537216，型号C-130。
```

## 依据
GB/T 15834—2011 4.13.3.1（短横线）、4.13.3.2（起止、数值范围）；GB/T 15835—2011 5.1.3（数值范围）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

RANGE = re.compile(
    r"(?<![\d.A-Za-z-])(?P<a>\d{1,8}(?:\.\d{1,4})?)(?P<u>%|年|元|万元|天|人|亩)?(?P<sign>-{1,2}|－)(?P<b>\d{1,8}(?:\.\d{1,4})?)"
    r"(?P<v>%|个百分点|年(?!级)|元|万元|亿元|天|人|亩|公里|吨|户|家|名|岁|倍|个月|个工作日)(?![\d-])"
)
YEAR = re.compile(r"(?:19|20)\d\d")


@rule(code="P110", severity=Severity.HINT)
def range_sign_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    found = list(occurrences(manuscript, RANGE, as_written=True))
    edits = tuple(Edit(Span(*one.span("sign")), "—" if _is_time(one) else "～") for one in found)
    if found:
        spans = [Span(*one.span()) for one in found]
        params: dict[str, object] = {"count": len(found)}
        template = "数值范围用浪纹线“～”，起止时间用一字线“—”，不用短横线，全文共{count}处"
        yield Remark(spans[0], template, params, tuple(spans[1:]), Fix(edits, is_safe=True))


def _is_time(found: re.Match[str]) -> bool:
    return found["v"] == "年" and bool(YEAR.fullmatch(found["a"]))

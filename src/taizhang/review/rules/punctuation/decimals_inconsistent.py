"""一组对比里小数位数不一致

## 做什么
“从16.8%增加到19.33%”这样同一指标前后两个数，小数位数不同的，标出。一篇只报一次，其余各处列在后面。

## 为什么
位数不同说明两个数来自不同口径或不同精度，相减得出的变化不可靠。

## 反例
```
比重从16.8%增加到19.33%。
```

## 正例
```
比重从16.80%增加到19.33%，人数由48人增加到50.5人次。
```

## 依据
GB/T 8170—2008 3.1（先确定修约间隔）；GB/T 15835—2011 4.3（同类别的数字用同一形式）。两数位数必须相同没有专门条款，所以只作提示。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

_UNIT = r"(?:%|个百分点|岁|亿元|万元|元|公里|吨)"
CHANGE = re.compile(
    rf"(?:从|由)[^,。;\n从由]{{0,16}}?\d{{1,12}}(?:\.(?P<a>\d{{1,6}}))?(?P<u>{_UNIT})"
    r"[^,。;\n]{0,10}?[到至]了? ?\d{1,12}(?:\.(?P<b>\d{1,6}))?(?P=u)"
)


@rule(code="P109", severity=Severity.HINT)
def decimals_inconsistent(manuscript: Manuscript) -> Iterable[Remark]:
    spans: list[Span] = []
    for found in occurrences(manuscript, CHANGE):
        first, last = len(found["a"] or ""), len(found["b"] or "")
        # A whole number beside one with decimals is often exact: 由50%提高到62.5%.
        if first != last and first and last:
            spans.append(span_of(found))
    if spans:
        params: dict[str, object] = {"text": manuscript[spans[0]]}
        yield Remark(spans[0], "前后两个数小数位数不一致：{text}", params, tuple(spans[1:]))

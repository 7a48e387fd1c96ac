"""“目前”没有日期

## 做什么
找出“目前”“现阶段”后面跟着数字、而全文没有写明数据截至哪一天的地方。

## 为什么
“目前53个”过几个月就没人知道是哪天的数，写明截至日才能核对、比较。

## 反例
```
目前，实施技术改造项目53个，总投资77.85亿元。
```

## 正例
```
截至2025年6月底，已完成整改10个。目前，实施技术改造项目53个，总投资77.85亿元。
```
```
目前，整改工作正在有序推进。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核时间、数字是否准确）；数据时点没有专门条款，所以只作提示。
"""

from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.days import stated_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.sentences import sentence, starting_in

NOW = ("目前", "现阶段", "眼下")


@rule(code="T102", severity=Severity.HINT, dimension="timeliness")
def vague_now(manuscript: Manuscript) -> Iterable[Remark]:
    if stated_day(manuscript, "as_of"):
        return
    for one in manuscript.dates:
        if one.kind == "now" and one.text in NOW:
            rest = Span(one.span.end, sentence(manuscript, one.span.end).end)
            if starting_in(manuscript.quantities, rest):
                yield Remark(one.span, "“{text}”后面有数字，没有写明截至哪一天", {"text": one.text})

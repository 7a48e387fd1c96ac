"""代号式名称没有加引号

## 做什么
“26211管理机制”“3510工程”这样用一串数字命名的机制、模式、工程，没有加引号的给出提示。

## 为什么
名称的特定含义要用引号标明，第一次出现时最好说明每个数字指什么，否则读者会当成数量。

## 反例
```
落实项目落地26211管理机制，推动项目早开工。
```

## 正例
```
落实项目落地“26211”管理机制，2025年工程建设进度加快，拨付12345元工程款。
```

## 依据
GB/T 15834—2011 4.8.3.3（具有特殊含义、需要特别指出的成分用引号）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import is_quoted, occurrences
from taizhang.review.rule import rule

NAME = re.compile(
    r"(?<![\d.,“+〔\[(A-Za-z-])(?P<code>(?!(?:19|20)\d\d(?!\d))\d{3,6})"
    r"(?=[一-龥]{0,4}(?:机制|模式|工程|行动|体系|工作法|战略|计划|布局|格局|产业集群))(?!热线|[万亿元个家项名人次件年吨亩户场套辆台座条公千多余])"
)


@rule(code="P108", severity=Severity.HINT)
def code_name_unquoted(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, NAME):
        span = Span(*found.span("code"))
        if not is_quoted(manuscript, span.start):
            fix = Fix((Edit(span, f"“{found['code']}”"),), is_safe=True)
            yield Remark(span, "“{code}”是名称，应当加引号", {"code": found["code"]}, fix=fix)

"""并列项重复

## 做什么
在用顿号并列的名称里，找出写了两遍的同一项。

## 为什么
同一单位、同一事项列两遍，多半是另一项漏写了；责任单位重复，会让人以为少了一家。

## 反例
```
配合单位：市水利局、市财政局、市水利局、市生态环境局。
```

## 正例
```
配合单位：市水利局、市财政局、市生态环境局。
县水利局、县财政局水利股、县水利局下属单位按职责分工落实。
```

## 依据
《党政机关公文处理工作条例》第十九条第三项（内容简洁，表述准确）
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

_ITEM = r"[^,。;:!?、()《》“”\d\s]{3,16}"
ROW = re.compile(rf"{_ITEM}(?:、{_ITEM}){{2,29}}")
PART = re.compile(r"[^、]+")


@rule(code="W122", severity=Severity.SUSPECT)
def item_repeated(manuscript: Manuscript) -> Iterable[Remark]:
    for row in occurrences(manuscript, ROW):
        seen: dict[str, Span] = {}
        for part in PART.finditer(row[0]):
            span = Span(row.start() + part.start(), row.start() + part.end())
            first = seen.setdefault(part[0], span)
            if first is not span:
                yield Remark(span, "“{item}”在这里列了两遍", {"item": part[0]}, related=(first,))

"""同级标题文字重复

## 做什么
同一标题之下，两个下级标题文字完全一样的，标出后一个。

## 为什么
多半是复制后忘了改，或者同一个问题写了两遍，问题数因此多算。

## 反例
```
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
（二）关于“学习不深入”的问题
整改情况：一是开展督查，通报4次。
```

## 正例
```
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
（二）关于“督查不到位”的问题
整改情况：一是开展督查，通报4次。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项（结构严谨、文字精练）。
"""

from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import labelled
from taizhang.review.passages import HEADING
from taizhang.review.rule import rule

SHORTEST = 5


@rule(code="S106", severity=Severity.SUSPECT)
def heading_repeated(manuscript: Manuscript) -> Iterable[Remark]:
    seen: dict[tuple[int | None, str], Span] = {}
    for passage, one in labelled(manuscript):
        text = manuscript.folded[passage.body.start : passage.body.end].strip(" 。:")
        if passage.role != HEADING or len(text) < SHORTEST:
            continue
        first = seen.setdefault((one.parent, text), passage.body)
        if first != passage.body:
            yield Remark(passage.body, "与前面的同级标题文字完全一样，请核对是否重复或漏改", related=(first,))

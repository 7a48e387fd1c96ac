"""整句重复

## 做什么
找出正文里一字不差写了两遍、又带有数字的句子。

## 为什么
带数字的句子说的是一件事；同一件事在两处各写一遍，多半是抄写时没有删去，也会让数字被重复计算。

## 反例
```
一是完善工程变更审批流程，核减变更金额126.5万元。二是加强现场管理，开展巡查12次。完善工程变更审批流程，核减变更金额126.5万元。
```

## 正例
```
一是完善工程变更审批流程，核减变更金额126.5万元。二是加强现场管理，开展巡查12次。
该问题已完成整改并长期坚持。该问题已完成整改并长期坚持。
```

## 依据
《党政机关公文处理工作条例》第十九条第三项（内容简洁，表述准确）
"""

import re
from collections.abc import Iterable

from taizhang.documents.grammar.sentences import sentences
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import PROSE
from taizhang.review.rule import rule

SHORTEST = 18
# What stands before the sentence and belongs to the list, not to it.
LEAD = re.compile(r"(?:[一二三四五六七八九十]{1,3}是|其[一二三四五六七八九十],|\(\d{1,2}\)|\d{1,2}[.、])?")
# A figure of something done; a time limit is rightly the same for several measures.
FIGURE = re.compile(r"\d ?[万亿]?(?:元|[个家项件名次处户条场份亩人吨])")


@rule(code="W123", severity=Severity.SUSPECT)
def sentence_repeated(manuscript: Manuscript) -> Iterable[Remark]:
    reading, seen = manuscript.reading, dict[str, Span]()
    for passage in manuscript.passages:
        if passage.role != PROSE:
            continue
        for sentence in sentences(reading.folded, reading.shield, passage.span):
            span = Span(sentence.start + _lead(reading[sentence]), sentence.end)
            text = reading[span]
            if len(text) >= SHORTEST and FIGURE.search(text):
                first = seen.setdefault(text, span)
                if first is not span:
                    yield Remark(span, "这一句前面已经写过，一字不差", related=(first,))


def _lead(text: str) -> int:
    found = LEAD.match(text)
    return found.end() if found else 0

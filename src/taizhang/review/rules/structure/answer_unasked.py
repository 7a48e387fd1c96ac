"""整改情况前面没有问题

## 做什么
一份通报里，每段“整改情况：”前面都有问题标题。同一标题下接连出现两段“整改情况：”的，标出后一段。

## 为什么
多半是后一个问题的标题丢了：措施还在，问题不见了。

## 反例
```
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
整改情况：一是开展督查，通报4次。
（二）关于“调研不深入”的问题
整改情况：一是下沉调研，走访9个村。
```

## 正例
```
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
（二）关于“督查不到位”的问题
整改情况：一是开展督查，通报4次。
```

## 依据
《中国共产党巡视工作条例》（2024年2月修订，条号未核）关于整改落实的规定。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import PROSE, Passage
from taizhang.review.rule import rule

CUE = re.compile(r"(?:整改(?:落实|进展|完成)?情况|整改(?:落实|措施|进展|成效)|落实整改情况)(?= ?:|一是)")


NAMING = re.compile(r"问题|任务|意见|事项")
SHORT = 60


@rule(code="S109", severity=Severity.SUSPECT, dimension="completeness")
def answer_unasked(manuscript: Manuscript) -> Iterable[Remark]:
    before: Passage | None = None
    asked = False
    for passage in manuscript.passages:
        cue = None if passage.label else CUE.match(manuscript.folded, passage.span.start, passage.span.end)
        if cue is None:
            asked = asked or _may_ask(manuscript, passage)
            continue
        if before and not asked and _cue(manuscript, before) == cue[0]:
            yield Remark(
                Span(*cue.span()),
                "这段“{cue}”前面没有问题标题",
                {"cue": cue[0]},
                (_head(manuscript, before),),
            )
        before, asked = passage, False


def _may_ask(manuscript: Manuscript, passage: Passage) -> bool:
    """Any label, short line or line that speaks of a problem may be the heading of the next finding."""
    text = manuscript.folded[passage.span.start : passage.span.end]
    return (
        passage.label is not None
        or passage.role != PROSE
        or len(text) <= SHORT
        or bool(NAMING.search(text[:24]))
    )


def _cue(manuscript: Manuscript, passage: Passage) -> str:
    return manuscript.folded[_head(manuscript, passage).start : _head(manuscript, passage).end]


def _head(manuscript: Manuscript, passage: Passage) -> Span:
    found = CUE.match(manuscript.folded, passage.span.start, passage.span.end)
    return Span(*found.span()) if found else passage.span

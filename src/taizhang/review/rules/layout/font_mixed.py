"""正文里夹着别的字体或字号

## 做什么
正文里有几个字的字体或字号和其余正文不一样的，标出这几个字。
自成一句的楷体、黑体（段首小标题）不报；只有数字、标点的不报。

## 为什么
多半是从别处粘贴来没有统一格式，打印出来深浅、大小不一，也让人看出哪句是后加的。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，{宋体，小四|召开专题会议6次}，研究部署整改工作。
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文】{楷体|一是压实责任。}局党组召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 5.2.2、7.3.3（正文一般用3号仿宋体字）
"""

from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import Look, Part, Sheet, look, sheets
from taizhang.review.layout.standard import HEI, KAI
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

EMPHASISED = (KAI, HEI)
BEGINS = " \n。；;:：”\t\u3000"


@rule(code="G114", severity=Severity.SUSPECT)
def font_mixed(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        for part in sheet.prose if sheet.usual else ():
            for span, found in _strays(sheet, part):
                template = "这几个字是{font}、{size}，和其余正文（{usual}、{usual_size}）不一样"
                usual = (sheet.usual or found).shown
                params = found.shown | {"usual": usual["font"], "usual_size": usual["size"]}
                yield Remark(span, template, params)


def _strays(sheet: Sheet, part: Part) -> Iterable[tuple[Span, Look]]:
    """A heading that runs into its text may have its own font."""
    start = sheet.head(part).end if part.layer else part.passage.span.start
    found: list[tuple[Span, Look]] = []
    for one in part.set.stretches:
        span, seen = Span(max(one.span.start, start), one.span.end), look(one.letters)
        if len(span) <= 0 or not sheet.han(span):
            continue
        if found and found[-1][1] == seen:
            # Digits between them may have a run of their own.
            found[-1] = (Span(found[-1][0].start, span.end), seen)
        else:
            found.append((span, seen))
    return [(span, seen) for span, seen in found if seen != sheet.usual and not _is_lead(sheet, span, seen)]


def _is_lead(sheet: Sheet, span: Span, seen: Look) -> bool:
    """一是压实责任。 in another face of the same size: a heading without a number."""
    before = sheet.folded[span.start - 1] if span.start else "\n"
    is_sentence = sheet.folded[span.end - 1] in "。:;" or sheet.folded[span.end : span.end + 1] in (
        "。",
        ":",
        "\n",
    )
    same_size = sheet.usual is not None and seen.size_pt == sheet.usual.size_pt
    return seen.design in EMPHASISED and same_size and before in BEGINS and is_sentence

"""用空格或制表符代替首行缩进

## 做什么
正文和层次标题的段首是手打的空格或制表符的，标出第一处并说明有多少处。

## 为什么
空格的宽度随字体变，选中全文改字号后段首就不齐；从网页粘贴来的文字常带着。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，缩进 0 字】　　局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 依据
GB/T 9704—2012 7.3.3（每个自然段左空二字）；用段落格式实现是排版通行做法，只作提示
"""

from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import HEADING, PROSE
from taizhang.review.rule import rule


@rule(code="G112", severity=Severity.HINT)
def indent_typed(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        parts = (one for one in sheet.of(PROSE, HEADING) if not one.set.number)
        wrong = [
            Span(one.set.span.start, one.passage.span.start)
            for one in parts
            if one.passage.span.start > one.set.span.start
        ]
        if wrong:
            params: dict[str, object] = {"count": len(wrong)}
            template = "段首的空格是手打的，应当改用首行缩进 2 字（{count} 段）"
            yield Remark(wrong[0], template, params, tuple(wrong[1:]))

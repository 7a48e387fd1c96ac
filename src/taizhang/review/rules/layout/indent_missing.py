"""段首没有空二字

## 做什么
正文和层次标题的段首既没有设首行缩进 2 字、也没有空格的，或者整段左移、缩进不是 2 字的，标出第一处并说明有多少处。
自动编号的段落和居中、居右的段落不看；用空格代替缩进的，由另一条规则说。

## 为什么
每个自然段左空二字、回行顶格，是公文正文最基本的样子。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，缩进 0 字】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文，缩进 2 字】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 依据
GB/T 9704—2012 7.3.3（每个自然段左空二字，回行顶格）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.indents import is_indented
from taizhang.review.layout.sheet import Part, sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import HEADING, PROSE
from taizhang.review.rule import rule


@rule(code="G111", severity=Severity.SUSPECT)
def indent_missing(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        owing = [one for one in sheet.of(PROSE, HEADING) if _owes(manuscript, one)]
        wrong = [one.passage.span for one in owing if not is_indented(one.set)]
        if wrong:
            params: dict[str, object] = {"count": len(wrong)}
            yield Remark(wrong[0], "段首应当空二字，回行顶格（{count} 段没有）", params, tuple(wrong[1:]))


def _owes(manuscript: Manuscript, part: Part) -> bool:
    """A blank before the text is told by another rule."""
    is_blank = manuscript.text[part.set.span.start].isspace()
    return not part.set.number and not is_blank and part.set.shape.alignment in ("left", "both", "distribute")

"""用空行拉开正文段落

## 做什么
正文段落、层次标题之间夹着空段落的，标出空行后面的一段并说明有多少处。
标题、主送、附件、署名前后的空行是格式要求，不报；分页前后、表格前后的也不报。

## 为什么
空行打乱每面 22 行的版面；正文段落之间不空行，要拉开距离应当用段前段后。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【空行】
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【空行】
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
【空行】
【署名】中共云泽县水利局党组
【日期】2025年8月7日
```

## 依据
GB/T 9704—2012 5.2.3、7.3.3（正文连排，只有标题、附件说明、署名等处规定空行）
"""

from collections.abc import Iterable

from taizhang.documents.layout import SetParagraph
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import HEADING, PROSE
from taizhang.review.rule import rule


@rule(code="G113", severity=Severity.HINT)
def lines_empty(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        text = {one.set.span.start: one for one in sheet.of(PROSE, HEADING)}
        tables = {one.span.end + 1 for one in manuscript.tables} | {
            one.span.start for one in manuscript.tables
        }
        wrong: list[Span] = []
        last: SetParagraph | None = None
        empty = False
        for one in sheet.layout.paragraphs:
            if not len(one.span):
                empty = not (one.new_page or one.has_drawing or one.span.start in tables)
                continue
            is_between = last is not None and last.span.start in text and one.span.start in text
            if empty and is_between and not one.new_page:
                wrong.append(text[one.span.start].passage.span)
            last, empty = one, False
        if wrong:
            params: dict[str, object] = {"count": len(wrong)}
            yield Remark(
                wrong[0], "这一段前面有空行，正文段落之间不空行（{count} 处）", params, tuple(wrong[1:])
            )

"""发文字号下没有红色分隔线

## 做什么
标题前单独有一行发文字号，从这一行到标题之间既没有段落下框线、也没有画的线的，标出发文字号；框线不是红色的也标出。
表格做的红头看不出线，不报。

## 为什么
红色分隔线是版头的一部分，有文号没有线，版头就不完整。

## 反例
```
【发文字号】云水党组〔2025〕12号
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【发文字号，红线】云水党组〔2025〕12号
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 7.2.7（发文字号之下 4 mm 处居中印一条与版心等宽的红色分隔线）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.official import docket_passage
from taizhang.review.rule import rule


@rule(code="G123", severity=Severity.SUSPECT)
def red_line_missing(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        end = sheet.opening.start
        if any(one.span.start < end for one in manuscript.tables):
            continue
        docket = docket_passage(manuscript)
        for one in [one for one in sheet.parts if one.passage is docket]:
            between = [
                other for other in sheet.layout.paragraphs if one.set.span.start <= other.span.start <= end
            ]
            lines = [other.shape.border for other in between if other.shape.border]
            if not lines and not any(other.has_drawing for other in between):
                yield Remark(one.passage.span, "发文字号下面应当有一条红色分隔线")
            elif lines and not any(is_red(line) for line in lines):
                yield Remark(one.passage.span, "发文字号下面的分隔线应当是红色")


def is_red(colour: str) -> bool:
    if len(colour) != 6:
        return False
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return red > 150 and max(green, blue) < 100

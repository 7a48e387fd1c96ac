"""正文不是三号字

## 做什么
正文大多数汉字不是 3 号（16 磅）的，标出第一段并说明有多少段。相差半磅以内不报；字数太少的不判断。

## 为什么
字号不对，每面排不成 22 行、每行 28 字。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，四号】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文，四号】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，16 磅】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文，三号】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 依据
GB/T 9704—2012 5.2.2、7.3.3（一般用3号仿宋体字）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.layout.standard import GB9704
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G105", severity=Severity.HINT)
def body_size_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        usual = sheet.usual
        if usual and abs(usual.size_pt - GB9704.body_pt) > GB9704.size_tolerance_pt:
            wrong = [
                one.passage.span
                for one in sheet.prose
                if any(part.letters.size_pt == usual.size_pt for part in sheet.body_stretches(one))
            ]
            params = {"size": usual.shown["size"], "count": len(wrong)}
            template = "正文一般用三号字（16 磅），这里是{size}（{count} 段）"
            yield Remark(wrong[0], template, params, tuple(wrong[1:]))

"""留着突出显示或底纹

## 做什么
文字上留着突出显示（荧光笔）或字符底纹的，标出第一处并说明有多少处。

## 为什么
荧光笔是起草时待核实的记号，留到成文说明还有事没核完。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，{突出|召开专题会议6次}，研究部署整改工作。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 5.2.4（公文中文字的颜色均为黑色）；《党政机关公文处理工作条例》（印发前复核格式，条号未核）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G116", severity=Severity.SUSPECT)
def highlight_left(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        found = [
            one.span
            for part in sheet.parts
            for one in part.set.stretches
            if one.letters.highlight.upper() not in PLAIN and manuscript[one.span].strip()
        ]
        if found:
            params: dict[str, object] = {"count": len(found)}
            template = "这里留着突出显示或底纹，请核实后去掉（{count} 处）"
            yield Remark(found[0], template, params, tuple(found[1:]))


PLAIN = ("", "WHITE", "FFFFFF")

"""模板路径露出用户名或旧文件

## 做什么
文件记着模板所在的文件夹（带用户名、单位内部路径），或者模板不是 Normal 而是某个旧文件的，标在文件开头。
对外公开的通报、公示必须清除，其他文种提示。

## 为什么
模板路径里常有起草人的用户名和内部文件夹；旧模板名会露出这份文件是从哪份改来的。

## 反例
```
【属性】模板 C:\\Users\\张三\\Documents\\巡察反馈问题（内部）.dotx
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【属性】模板 Normal.dotm
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
《中华人民共和国个人信息保护法》第二十五条；《中华人民共和国政府信息公开条例》第十五条
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import opening
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

PATH = re.compile(r"[\\/]|^[A-Za-z]:")
USUAL = re.compile(
    r"(?:Normal|默认|公文)[^\\/]{0,20}|TM\d{6,10}[^\\/]{0,20}|[A-Z][A-Za-z ]{2,30}\.dot[xm]?", re.IGNORECASE
)


@rule(code="X113", severity=Severity.HINT)
def template_named(manuscript: Manuscript) -> Iterable[Remark]:
    traces = manuscript.document.traces
    name = traces.facts.get("Template", "") if traces else ""
    if PATH.search(name):
        yield Remark(
            opening(manuscript), "文件记着模板的路径“{name}”，公开前应当清除", {"name": name[:SHOWN]}
        )
    elif name and not USUAL.fullmatch(name):
        yield Remark(
            opening(manuscript), "文件记着旧模板的名称“{name}”，公开前应当清除", {"name": name[:SHOWN]}
        )


SHOWN = 80

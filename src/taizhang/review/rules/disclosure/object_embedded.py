"""嵌有别的文件

## 做什么
文件里嵌着工作簿、别的文档等对象（图表后面的数据表也是）的，标在文件开头并列出名称。对外公开的通报、公示必须去掉，其他文种提示。

## 为什么
图表只画了几个数，双击却能打开整本工作簿：没公开的数据都在里面。

## 反例
```
【版面】嵌入 工作簿.xlsx
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
《中华人民共和国政府信息公开条例》第十五条
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import opening
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="X111", severity=Severity.HINT)
def object_embedded(manuscript: Manuscript) -> Iterable[Remark]:
    traces = manuscript.document.traces
    if traces and traces.objects:
        names = "、".join(traces.objects[:MOST])
        params: dict[str, object] = {"count": len(traces.objects), "names": names}
        template = "文件里嵌着 {count} 个别的文件（{names}），公开前应当转成图片或去掉"
        yield Remark(opening(manuscript), template, params)


MOST = 5

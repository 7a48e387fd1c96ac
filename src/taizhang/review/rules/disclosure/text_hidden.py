"""有看不见的文字

## 做什么
设成“隐藏”的文字、白底上的白字、小到看不见的字（2 磅以下），标出所在的位置和开头几个字。深色底上的白字（表头）不报。
对外公开的通报、公示必须改，其他文种存疑。

## 为什么
看不见不等于没有：全选复制、换个软件打开、搜索引擎收录，都会露出来。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，{隐藏|其中两项未完成，}研究部署整改工作。
```
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，{白色|其中两项未完成，}研究部署整改工作。
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
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="X109", severity=Severity.SUSPECT)
def text_hidden(manuscript: Manuscript) -> Iterable[Remark]:
    traces = manuscript.document.traces
    for one in traces.hidden[:MOST] if traces else ():
        params: dict[str, object] = {"text": one.text[:SHOWN]}
        if one.how == "hidden":
            yield Remark(one.span, "这里有隐藏文字“{text}”", params)
        elif one.how == "white":
            yield Remark(one.span, "“{text}”是白字，看不见，但复制、搜索都找得到", params)
        else:
            yield Remark(one.span, "“{text}”的字小到看不见，但复制、搜索都找得到", params)


MOST, SHOWN = 20, 20

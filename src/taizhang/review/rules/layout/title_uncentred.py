"""标题没有居中

## 做什么
标题段落的对齐方式不是居中的，标出。

## 为什么
用空格推到中间的标题，改一个字就偏。

## 反例
```
【标题，居左】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 7.3.1（分一行或多行居中排布）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G108", severity=Severity.SUSPECT)
def title_uncentred(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        for one in sheet.title:
            if one.set.shape.alignment != "center":
                yield Remark(one.passage.span, "标题应当居中")

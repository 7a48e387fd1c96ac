"""标题不是二号小标宋体

## 做什么
标题大多数汉字不是小标宋体、或者不是 2 号（22 磅）的，标出标题。

## 为什么
标题字体是公文一眼可见的规范；用宋体加粗代替的最多。

## 反例
```
【标题，宋体，小二】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【标题，方正小标宋_GBK，22 磅】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 7.3.1（一般用2号小标宋体字）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.layout.standard import GB9704, SONG_TITLE
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G107", severity=Severity.HINT)
def title_font_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        lines = sheet.title
        found = sheet.most(lines)
        if found is None:
            continue
        is_size = abs(found.size_pt - GB9704.title_pt) <= GB9704.size_tolerance_pt
        if found.design != SONG_TITLE or not is_size:
            rest = tuple(one.passage.span for one in lines[1:])
            yield Remark(sheet.opening, "标题一般用二号小标宋体，这里是{font}、{size}", found.shown, rest)

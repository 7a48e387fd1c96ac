"""页边距、版心不合规定

## 做什么
天头不是 37 毫米±1 毫米、订口不是 28 毫米±1 毫米，或者版心不是 156 毫米×225 毫米的，标在文件开头。
横放的页不看。

## 为什么
版心不对，就排不成每面 22 行、每行 28 字，装订时也会压字。

## 反例
```
【版面】天头 25.4 毫米，订口 31.8 毫米，右 31.8 毫米，下 25.4 毫米
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【版面】天头 37.5 毫米，订口 27.5 毫米，右 26.5 毫米，下 34.5 毫米
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 5.2.1（天头 37 mm±1 mm，订口 28 mm±1 mm，版心 156 mm×225 mm）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import area, fits, sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G103", severity=Severity.SUSPECT)
def margins_off(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        upright = [one for one in sheet.layout.sections if one.width_mm <= one.height_mm]
        for one in [one for one in upright if not fits(one)][:1]:
            width, height = area(one)
            params: dict[str, object] = {
                "top": f"{one.top_mm:.1f}",
                "left": f"{one.left_mm:.1f}",
                "width": f"{width:.0f}",
                "height": f"{height:.0f}",
            }
            template = (
                "天头应为 37 毫米、订口 28 毫米、版心 156×225 毫米，"
                "这里天头 {top} 毫米、订口 {left} 毫米、版心 {width}×{height} 毫米"
            )
            yield Remark(sheet.opening, template, params)

"""纸张不是 A4

## 做什么
页面不是 210 毫米×297 毫米的，标在文件开头。横放的 A4（放宽表）不报。

## 为什么
纸张不对，版心、行数都跟着错，打印时还会缩放或截断。Word 英文版默认是信纸，最容易带进来。

## 反例
```
【版面】纸 215.9×279.4 毫米，右 31.9 毫米，下 17.4 毫米
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【版面】纸 210×297 毫米
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 5.1（公文用纸采用A4型纸，210 mm×297 mm）
"""

from collections.abc import Iterable

from taizhang.documents.layout import Section
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.layout.standard import GB9704
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G102", severity=Severity.SUSPECT)
def page_not_a4(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        wrong = [one for one in sheet.layout.sections if not _is_a4(one)]
        for one in wrong[:1]:
            params: dict[str, object] = {"width": f"{one.width_mm:.0f}", "height": f"{one.height_mm:.0f}"}
            template = "公文用 A4 纸（210×297 毫米），这份文件的页面是 {width}×{height} 毫米"
            yield Remark(sheet.opening, template, params)


def _is_a4(section: Section) -> bool:
    sides = zip(sorted((section.width_mm, section.height_mm)), GB9704.page_mm, strict=True)
    return all(abs(has - wanted) <= GB9704.page_tolerance_mm for has, wanted in sides)

"""页码不是四号半角宋体

## 做什么
页码的数字不是宋体、或者不是 4 号（14 磅）的，标在文件开头。

## 为什么
页码用西文字体或小五号，是 Word 的默认样子，不是公文的样子。

## 反例
```
【版面】页码 Times_New_Roman 9 磅
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 7.5（一般用4号半角宋体阿拉伯数字）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.faces import design
from taizhang.review.layout.numbers import shown_numbers
from taizhang.review.layout.sheet import UNNAMED, sheets
from taizhang.review.layout.standard import GB9704, SONG, size_name
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G118", severity=Severity.HINT)
def page_number_font(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        for one in shown_numbers(sheet):
            font, size = design(one.letters.latin), one.letters.size_pt
            if font != SONG or abs(size - GB9704.page_number_pt) > GB9704.size_tolerance_pt:
                params: dict[str, object] = {"font": font or UNNAMED, "size": size_name(size)}
                yield Remark(sheet.opening, "页码一般用四号半角宋体数字，这里是{font}、{size}", params)
                break

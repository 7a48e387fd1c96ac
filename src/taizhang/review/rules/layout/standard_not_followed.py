"""整份文件没有按公文格式排版

## 做什么
正文的字体、字号、行距和页边距四样里有三样不合公文格式的，只在文件开头说一次，其余版式规则不再逐处提示。
只看按公文格式行文的文种；网页文章、讲话稿、表格不看，除非指定 `--profile official`。

## 为什么
这样的文件多半是从网页或别的模板另存来的，逐处改不如重新套版。

## 反例
```
【版面】天头 25.4 毫米，订口 31.8 毫米，右 31.8 毫米，下 25.4 毫米
【标题，宋体，小二】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，宋体，小四，行距 1.5 倍】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 5.2.1、5.2.2（一般用3号仿宋体字）、5.2.3（一般每面排22行）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import FAILS, every_sheet
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G101", severity=Severity.HINT)
def standard_not_followed(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in every_sheet(manuscript):
        if sheet.wrong_basics >= FAILS and sheet.usual:
            params = sheet.usual.shown | {
                "pitch": f"{sheet.pitch_pt or 0:.1f}",
                "top": f"{sheet.first_page.top_mm:.1f}",
                "left": f"{sheet.first_page.left_mm:.1f}",
            }
            template = (
                "整份文件没有按公文格式排版：正文是{font}、{size}，行距约 {pitch} 磅，"
                "天头 {top} 毫米、订口 {left} 毫米；其余版式问题不再逐条列出"
            )
            yield Remark(sheet.opening, template, params)

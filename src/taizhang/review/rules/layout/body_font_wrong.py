"""正文不是仿宋体

## 做什么
正文大多数汉字不是仿宋体的，标出第一段并说明有多少段。仿宋_GB2312、方正仿宋、华文仿宋等同一字体的不同名称都算。
字数太少的不判断。

## 为什么
公文各要素一般用仿宋体；文件里没有指定中文字体时，换一台电脑就会变样。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，宋体】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文，宋体】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，方正仿宋_GBK】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文，仿宋_GB2312】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 依据
GB/T 9704—2012 5.2.2、7.3.3（一般用3号仿宋体字）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import Part, Sheet, look, sheets
from taizhang.review.layout.standard import FANG_SONG
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G104", severity=Severity.HINT)
def body_font_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        if sheet.usual and sheet.usual.design != FANG_SONG:
            wrong = [one.passage.span for one in sheet.prose if _is(sheet, one)]
            params = {"font": sheet.usual.shown["font"], "count": len(wrong)}
            template = "正文一般用仿宋体，这里是{font}（{count} 段）"
            yield Remark(wrong[0], template, params, tuple(wrong[1:]))


def _is(sheet: Sheet, part: Part) -> bool:
    """Set in the font that most of the prose has."""
    return any(
        sheet.usual and look(one.letters).design == sheet.usual.design for one in sheet.body_stretches(part)
    )

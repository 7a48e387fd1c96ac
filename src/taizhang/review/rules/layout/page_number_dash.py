"""页码两侧没有一字线

## 做什么
页码不是“— 1 —”的样子，没有一字线、用了短横线，或者写成“第1页”的，标在文件开头。

## 为什么
一字线是公文页码的固定样式；短横线是 Word 的“- 1 -”格式带来的。

## 反例
```
【版面】页码 # 居右
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```
```
【版面】页码 -#-
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【版面】页码 —#—
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 7.5（数字左右各放一条一字线）
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.numbers import shown_numbers
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

DASHES = "—－─―"
BLANK = " \u3000\t"
NUMBER = re.compile(rf"[{DASHES}][ \u3000]*#[ \u3000]*[{DASHES}]")


@rule(code="G119", severity=Severity.HINT)
def page_number_dash(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        wrong = [one for one in shown_numbers(sheet) if not NUMBER.fullmatch(one.around.strip(BLANK))]
        wrong += [one for one in shown_numbers(sheet) if one.form == "numberInDash"]
        for one in wrong[:1]:
            shown = ("- # -" if one.form == "numberInDash" else one.around.strip()).replace("#", "1")
            yield Remark(
                sheet.opening, "页码两侧应当各放一条一字线（— 1 —），这里是“{shown}”", {"shown": shown}
            )

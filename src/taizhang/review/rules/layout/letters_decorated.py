"""正文有彩色、斜体或下划线

## 做什么
标题以后的文字有不是黑色的，标出第一处并说明有多少处；有斜体、下划线的，同样办理，只作提示。
红头（标题以前）不看，白字由查隐藏文字的规则说。

## 为什么
公文文字一律黑色；彩色字多是修改时留的记号，蓝色带下划线的多是粘贴来的网页链接。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，{红色|召开专题会议6次}，研究部署整改工作。
```
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，{下划线|召开专题会议6次}，研究部署整改工作。
```

## 正例
```
【发文字号，红色】云水党组〔2025〕12号
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 5.2.4（如无特殊说明，公文中文字的颜色均为黑色）；斜体、下划线标准没有规定可用，只作提示
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.layout.standard import GB9704
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G115", severity=Severity.SUSPECT)
def letters_decorated(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        stretches = [
            one
            for part in sheet.parts
            if part.set.span.start >= sheet.opening.start
            for one in part.set.stretches
            if manuscript[one.span].strip()
        ]
        coloured = [one.span for one in stretches if is_coloured(one.letters.colour)]
        if coloured:
            params: dict[str, object] = {"count": len(coloured)}
            yield Remark(
                coloured[0], "公文文字应当是黑色，这里是彩色（{count} 处）", params, tuple(coloured[1:])
            )
        drawn = [one.span for one in stretches if one.letters.italic or one.letters.underlined]
        drawn = [one for one in drawn if one not in coloured]
        if drawn:
            params = {"count": len(drawn)}
            template = "公文正文不用斜体、下划线（{count} 处）"
            yield Remark(drawn[0], template, params, tuple(drawn[1:]), severity=Severity.HINT)


def is_coloured(colour: str) -> bool:
    """Neither black nor white nor so dark that it prints as black; grey is a colour."""
    parts = [int(colour[at : at + 2], 16) for at in range(0, len(colour), 2)]
    return bool(parts) and max(parts) > GB9704.black_most and min(parts) < WHITE


WHITE = 0xF5  # white text is hidden text, and another rule's

"""页码的位置不对

## 做什么
页码不在页脚的，单页码不居右、双页码不居左的，或者没有空一字的，标在文件开头。放在文本框里、按“外侧”对齐的不报。

## 为什么
双面印刷时页码要在外侧，翻阅才看得见；居中是 Word 的默认样子。

## 反例
```
【版面】页码 居中
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```
```
【版面】页码 居右，双页码 居右
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 7.5（单页码居右空一字，双页码居左空一字）
"""

from collections.abc import Iterable, Sequence

from taizhang.documents.layout import PageNumber
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.numbers import shown_numbers
from taizhang.review.layout.sheet import Sheet, sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

SIDES = {"default": ("right", "outside"), "first": ("right", "outside"), "even": ("left", "outside")}
GAP_CHARS = (0.4, 1.7)  # 空一字, and what rounding makes of it


@rule(code="G120", severity=Severity.HINT)
def page_number_side(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        numbers = shown_numbers(sheet)
        if any(one.part == "header" for one in numbers):
            yield Remark(sheet.opening, "页码应当编在版心下方，这里编在页眉里")
        elif any(one.alignment not in SIDES[one.pages] for one in numbers) or _is_one_sided(sheet, numbers):
            yield Remark(sheet.opening, "单页码应当居右空一字、双页码居左空一字，这里不是")
        elif any(not _has_gap(one) for one in numbers):
            yield Remark(sheet.opening, "页码离版心边应当空一字")


def _is_one_sided(sheet: Sheet, numbers: Sequence[PageNumber]) -> bool:
    """Odd and even pages alike, and more than one page: no number can be on the outer side of both."""
    alike = not sheet.layout.even_differs and any(one.alignment != "outside" for one in numbers)
    return alike and len(sheet.manuscript.text) > ONE_PAGE


def _has_gap(one: PageNumber) -> bool:
    gap = one.left_chars if one.pages == "even" else one.right_chars
    typed = one.around.count("\u3000") + one.around.count(" ") > len(one.around.strip()) - 1
    return one.alignment == "outside" or typed or GAP_CHARS[0] <= gap <= GAP_CHARS[1]


ONE_PAGE = 22 * 28  # 5.2.3: characters of a full page

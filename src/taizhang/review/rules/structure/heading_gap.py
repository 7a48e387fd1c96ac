"""标题序号跳号

## 做什么
同一级标题的序号应当连续。“（一）”之后直接是“（三）”，或者一级之下从“（二）”开始，都标出。

## 为什么
标题跳号多半是整段内容丢失或删改后没有重排，读者会问第二条在哪里。

## 反例
```
一、整改组织情况
成立领导小组，召开会议4次。
三、下一步打算
继续抓好后续整改，定期开展检查。
```

## 正例
```
一、整改组织情况
成立领导小组，召开会议4次。
二、下一步打算
继续抓好后续整改，定期开展检查。
```

## 依据
GB/T 9704—2012 7.3.3（结构层次序数依次标注）；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核段落顺序是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.grammar.numerals import chinese
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import Numeral, gaps, heading_rows
from taizhang.review.rule import rule
from taizhang.review.strays import strays

REACH = 400
# 注：1.面积以… above a paragraph 2.: the first number stands inside the paragraph before, behind a word.
INSIDE = {
    "1.": r"[:。;] ?{n} ?[.、](?!\d)",
    "(1)": r"\( ?{n} ?\)",
    "一、": r"[:。;] ?{cn}、",
    "(一)": r"\( ?{cn} ?\)",
}


@rule(code="S102", severity=Severity.MUST, dimension="completeness")
def heading_gap(manuscript: Manuscript) -> Iterable[Remark]:
    last: dict[str, int] = {}
    # (一) 2. (三): the second is there, in another shape, and that is told elsewhere.
    shaped = {(before.span, one.number) for before, one in strays(manuscript)}
    for row in heading_rows(manuscript):
        first = row[0]
        # Some papers count on through the parts: (一)…(五) under 一、, (六)… under 二、.
        goes_on = first.number == last.get(first.kind, 0) + 1
        is_early = first.number > 1 and len(row) > 1
        if is_early and not goes_on and not _begins_inside(manuscript, first):
            params: dict[str, object] = {"here": first.number}
            yield Remark(first.span, "这一级标题从第{here}开始，前面缺号", params, severity=Severity.SUSPECT)
        for before, here in gaps(row):
            if (before.span, here.number - 1) in shaped:
                continue
            params = {"before": before.number, "here": here.number}
            yield Remark(here.span, "第{before}个标题之后直接是第{here}个，中间缺号", params, (before.span,))
        last[first.kind] = row[-1].number


def _begins_inside(manuscript: Manuscript, first: Numeral) -> bool:
    shape = INSIDE.get(first.kind)
    if shape is None or first.number > 99:
        return False
    wanted = re.compile(shape.format(n=first.number - 1, cn=chinese(first.number - 1)))
    return wanted.search(manuscript.folded, max(0, first.span.start - REACH), first.span.start) is not None

"""并列词语之间顿号逗号混用

## 做什么
一组字数相同、用字呼应的并列短语，有的用顿号隔开、有的用逗号隔开，标出整组。

## 为什么
并列层次不清。同一层的并列用同一种标点。

## 反例
```
支持43个项目早落地，早开工、快建设，早竣工，提高入库率。
```

## 正例
```
支持43个项目早落地、早开工、快建设、早竣工，提高入库率。讲政治、顾大局，守纪律、讲规矩。
```

## 依据
GB/T 15834—2011 4.5.3.1（顿号用于并列词语之间）、B.1.1（逗号、顿号的区别）。
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from taizhang.documents.grammar.starts import matches_at
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# Three or more items of one length behind the tail of the text before them: 早落地 | ,早开工、快建设,早竣工,
ROWS = {
    size: re.compile(rf"(?P<first>[一-龥]{{{size}}})(?P<rest>(?:[,、][一-龥]{{{size}}}(?=[,、。;])){{2,12}})")
    for size in (2, 3, 4)
}
SEPARATOR = re.compile("[,、]")


@rule(code="P106", severity=Severity.SUSPECT)
def separators_mixed(manuscript: Manuscript) -> Iterable[Remark]:
    separators = [found.start() for found in SEPARATOR.finditer(manuscript.folded)]
    for size, row in ROWS.items():
        starts = (at - size for at in separators if at >= size)
        for found in matches_at(row, manuscript.folded, starts):
            items = re.split("[,、]", found[0])
            signs = [sign for sign in found[0] if sign in ",、"]
            if _is_mixed(signs) and _belong_together(items) and manuscript.is_content(Span(*found.span())):
                span = Span(*found.span())
                edits = tuple(
                    Edit(Span(span.start + at, span.start + at + 1), "、")
                    for at, sign in enumerate(found[0])
                    if sign == ","
                )
                yield Remark(span, "并列词语之间顿号、逗号混用", fix=Fix(edits))


def _is_mixed(signs: list[str]) -> bool:
    """A、B,C、D pairs its items on purpose; a comma on both sides of a pair does not."""
    if len(set(signs)) < 2:
        return False
    inside = [index for index, sign in enumerate(signs) if sign == "、"]
    return any(
        signs[index - 1 : index] == [","] and signs[index + 1 : index + 2] == [","] for index in inside
    )


def _belong_together(items: list[str]) -> bool:
    """At least three begin alike, in this row and across a comma."""
    heads = [item[0] for item in items]
    best = max(set(heads), key=heads.count)
    across = any(before[0] == after[0] == best for before, after in pairwise(items))
    return heads.count(best) >= 3 and across

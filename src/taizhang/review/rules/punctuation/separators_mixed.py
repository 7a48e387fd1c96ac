"""并列词语之间顿号逗号混用

## 做什么
一组字数相同、用字呼应的并列短语，或者后面用“等”“全环节”“各领域”收住的一串词语，有的用顿号隔开、有的用逗号隔开，标出整组。两两分组（甲、乙，丙、丁）的不报。

## 为什么
并列层次不清。同一层的并列用同一种标点。

## 反例
```
支持43个项目早落地，早开工、快建设，早竣工，提高入库率。
```
```
农机社会化服务覆盖育秧、耕整，插秧、植保，收割全环节。
```

## 正例
```
支持43个项目早落地、早开工、快建设、早竣工，提高入库率。讲政治、顾大局，守纪律、讲规矩。加强教育、培训，完善制度等。
```

## 依据
GB/T 15834—2011 4.5.3.1（顿号用于并列词语之间）、B.1.1（逗号、顿号的区别）。
"""

import re
from collections.abc import Iterable, Iterator
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
# A list that ends in 等 or in what sums it up: 育秧、耕整,插秧、植保,收割|全环节. Its last item is as long as the others.
SUMMED = {
    size: re.compile(
        rf"[一-龥]{{{size}}}(?:[,、][一-龥]{{{size}}}){{2,12}}"
        r"(?=等(?!待|级|同|候)|全(?:环节|过程|流程|链条|领域|要素|方位)|各(?:环节|领域|方面|行业|部门|单位)|[一二两三四五六七八九十\d]{1,2}个?(?:环节|领域|方面|行业|部门|方向))"
    )
    for size in (2, 3)
}
# What begins a clause of its own rather than one more item.
CLAUSE = re.compile("[抓促强推加做坚建完健落提深优打实开组制进确严不防以为让使把对向从将是有在]|[一-龥]等$")


@rule(code="P106", severity=Severity.SUSPECT)
def separators_mixed(manuscript: Manuscript) -> Iterable[Remark]:
    told: list[Span] = []
    for span in (*_rows(manuscript), *_summed(manuscript)):
        if not any(one.start < span.end and span.start < one.end for one in told):
            told.append(span)
            edits = tuple(
                Edit(Span(at, at + 1), "、")
                for at in range(span.start, span.end)
                if manuscript.folded[at] == ","
            )
            yield Remark(span, "并列词语之间顿号、逗号混用", fix=Fix(edits))


def _rows(manuscript: Manuscript) -> Iterator[Span]:
    for found in _found(manuscript, ROWS):
        items, signs = _taken_apart(found[0])
        if _is_mixed(signs) and not _alternates(signs) and _belong_together(items):
            yield Span(*found.span())


def _summed(manuscript: Manuscript) -> Iterator[Span]:
    for found in _found(manuscript, SUMMED):
        items, signs = _taken_apart(found[0])
        if len(set(signs)) == 2 and not _is_paired(signs) and not any(CLAUSE.match(one) for one in items[1:]):
            yield Span(*found.span())


def _found(manuscript: Manuscript, patterns: dict[int, re.Pattern[str]]) -> Iterator[re.Match[str]]:
    separators = [found.start() for found in SEPARATOR.finditer(manuscript.folded)]
    for size, pattern in patterns.items():
        for found in matches_at(pattern, manuscript.folded, (at - size for at in separators if at >= size)):
            if manuscript.is_content(Span(*found.span())):
                yield found


def _taken_apart(row: str) -> tuple[list[str], list[str]]:
    return re.split("[,、]", row), [sign for sign in row if sign in ",、"]


def _is_paired(signs: list[str]) -> bool:
    """A、B,C、D: every second sign is a comma."""
    return len(signs) % 2 == 1 and _alternates(signs)


def _alternates(signs: list[str]) -> bool:
    return all(sign == "、,"[index % 2] for index, sign in enumerate(signs))


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

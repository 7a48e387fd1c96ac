"""序号后面的标点不对

## 做什么
“（一）、”“（1）.”括号序号后面多了标点，“第一、”应为“第一，”，“1、”应为“1.”。每种写法只报一次。

## 为什么
同一份材料序号标点不一，层次就看不清。

## 反例
```
（一）、加强学习
制定计划，学习5次。
```

## 正例
```
（一）加强学习
制定计划，学习5次。
一、加强学习
```

## 依据
GB/T 15834—2011 B.3.1至B.3.4（序次语之后的标点用法）；GB/T 9704—2012 7.3.3。
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


class Shape(NamedTuple):
    """A label with the sign behind it, the sign it should have, the sentence, how grave."""

    pattern: re.Pattern[str]
    better: str
    template: str
    severity: Severity = Severity.HINT


SHAPES = (
    Shape(
        re.compile(r"(?P<label>\((?:[一二三四五六七八九十]{1,3}|\d{1,3})\))(?P<sign>[、.,:])"),
        "",
        template="带括号的序号后面不加标点",
        severity=Severity.SUSPECT,
    ),
    Shape(
        re.compile(r"(?P<label>第[一二三四五六七八九十]{1,2})(?P<sign>、)(?=[一-龥“])"),
        "，",
        template="“第一”这样的序号后面用逗号，不用顿号",
    ),
    Shape(
        re.compile(r"(?P<label>\d{1,3})(?P<sign>、)(?=[一-龥“《])"),
        ".",
        template="阿拉伯数字序号后面用下脚点“.”，不用顿号",
    ),
    Shape(
        re.compile(r"(?P<label>[一二三四五六七八九十]{1,3})(?P<sign>[.,])(?=[一-龥“《])"),
        "、",
        template="汉字序号后面用顿号",
    ),
)


@rule(code="P112", severity=Severity.SUSPECT)
def label_sign_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    told: set[str] = set()
    for passage in manuscript.passages:
        for shape in SHAPES if passage.label else ():
            found = shape.pattern.match(manuscript.folded, passage.span.start, passage.span.end)
            if found and shape.template not in told:
                told.add(shape.template)
                fix = Fix((Edit(Span(*found.span("sign")), shape.better),), is_safe=True)
                yield Remark(Span(*found.span()), shape.template, fix=fix, severity=shape.severity)

"""范围前一个数省了“%”“万”“亿”

## 做什么
找出“63~68%”“9~16亿元”这样前一个数缺百分号、缺“万”“亿”的范围，百分号存疑，其余提示。计量单位（亩、个、天）可以省，不报。

## 为什么
“9~16亿元”可以读成9元到16亿元；百分数范围两头的百分号都不能省。

## 反例
```
增速保持在63~68%。
```
```
每个项目投资9~16亿元。
```

## 正例
```
增速保持在63%~68%，每个项目投资9亿~16亿元，占地15~30亩，3至5年见效。
```

## 依据
GB/T 15835—2011 5.1.3（省略会造成歧义的，前一个数的百分号、“万”“亿”不省）；GB/T 15834—2011 A.11。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

BOTH = re.compile(r"(?P<first>[\d.,]{1,20}) ?(?:-{1,2}|~|至|到) ?[\d.,]{1,20} ?(?P<sign>[%‰万亿])")


@rule(code="Q105", severity=Severity.SUSPECT)
def range_sign_once(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.quantities:
        found = BOTH.match(manuscript.folded, one.core.start) if one.form == "range" else None
        if found:
            sign, place = found["sign"], Span(found.end("first"), found.end("first"))
            # The standard names 15～30% as wrong; 9～16亿元 is common, and clear to most.
            severity = Severity.SUSPECT if sign in "%‰" else None
            params: dict[str, object] = {"text": manuscript[one.core], "sign": sign}
            fix = Fix((Edit(place, manuscript.text[found.start("sign")]),), is_safe=sign in "%‰")
            yield Remark(one.core, "“{text}”前一个数缺“{sign}”，容易误读", params, fix=fix, severity=severity)

"""发文字号格式不对

## 做什么
发文字号的年份用六角括号〔〕括入全称，序号不加“第”，不编虚位：“某政发〔2022〕4号”。写成[2022]、（2022）、（2022年）、〔22〕、第4号、04号的，标出。

## 为什么
文号是引用和检索的依据，写法不一就查不到。

## 反例
```
按照《实施方案》（云政发[2022]04号）要求，逐项落实。
```

## 正例
```
按照《实施方案》（云政发〔2022〕4号）要求，逐项落实。案号为（2023）云0112民初431号。
```

## 依据
GB/T 9704—2012 7.2.5（发文字号）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

NUMBER = re.compile(
    r"(?<=[一-龥])(?P<open>[〔\[(【［（〈<]) ?(?P<year>(?:19|20)\d\d|\d\d) ?(?P<word>年)? ?(?P<close>[〕\])】］）〉>])"
    r" ?(?P<ordinal>第)? ?(?P<zeros>0{0,3})(?P<n>[1-9]\d{0,4}) ?号(?!楼|院|地块|线|机|井|桩|泊位|门|窗口|台|库)"
)

PROPER = "发文字号应当写作“{proper}”：年份用六角括号，不带“年”字；序号不加“第”，不编虚位"


@rule(code="S120", severity=Severity.MUST)
def docket_number_malformed(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, NUMBER, as_written=True):
        span, proper = Span(*found.span()), f"〔{found['year']}〕{found['n']}号"
        if len(found["year"]) == 2:
            yield Remark(
                span, "发文字号的年份应当写全四位，用六角括号〔〕括入，不带“年”字；序号不加“第”，不编虚位"
            )
        elif found[0].replace(" ", "") != proper:
            fix = Fix((Edit(span, proper),), is_safe=True)
            yield Remark(span, PROPER, {"proper": proper}, fix=fix)

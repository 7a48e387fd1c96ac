"""同一名称有时加引号有时不加

## 做什么
“3+2”“1+N”这类代称和“回头看”“双随机”这类惯用名称，全文有的地方加了引号，有的地方没有加，标出没有加的第一处。

## 为什么
不加引号时，“3+2”容易被读成数量，统计程序也会当成数字。

## 反例
```
发展3+2现代产业体系。上半年“3+2”产业完成总产值233.1亿元。
```

## 正例
```
发展“3+2”现代产业体系。上半年“3+2”产业完成总产值233.1亿元。
```

## 依据
GB/T 15834—2011 4.8.3.3（具有特殊含义、需要特别指出的成分用引号）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

CODE = r"\d{1,3}(?:\+[\dNXn]{1,3}){1,4}"
# Names of mechanisms that custom puts in quotation marks.
NAMES = (
    "回头看|双随机|一岗双责|三重一大|三会一课|第一议题|四个意识|四个自信|两个维护|两个确立|一把手|双减|放管服"
    "|最后一公里|河长制|林长制|路长制|揭榜挂帅"
)
QUOTED = re.compile(rf"“(?P<name>{CODE}|{NAMES})”")
BARE = re.compile(rf"(?<![\d.+“‘])(?P<name>{CODE}|{NAMES})(?![\d.%+”’])")


@rule(code="P107", severity=Severity.HINT)
def quotation_inconsistent(manuscript: Manuscript) -> Iterable[Remark]:
    quoted = {found["name"]: Span(*found.span()) for found in occurrences(manuscript, QUOTED)}
    told: set[str] = set()
    for found in occurrences(manuscript, BARE) if quoted else ():
        name, span = found["name"], Span(*found.span("name"))
        if name in quoted and name not in told and not manuscript.reading.shield.covers(span.start):
            told.add(name)
            severity = Severity.SUSPECT if name[0].isdigit() else None
            fix = Fix((Edit(span, f"“{name}”"),), is_safe=True)
            template = "“{name}”别处加了引号，这里没有加"
            yield Remark(span, template, {"name": name}, (quoted[name],), fix, severity)

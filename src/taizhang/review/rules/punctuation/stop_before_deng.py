"""“等”前多了顿号

## 做什么
“市场监管、应急管理、等部门”，“等”前面的顿号多余。

## 为什么
“等”已经表示列举未尽或收束，前面不再停顿。

## 反例
```
联合市场监管、应急管理、等部门开展检查。
```

## 正例
```
联合市场监管、应急管理等部门开展检查，实行分类、等级管理。
```

## 依据
GB/T 15834—2011 B.1.2（用顿号并列时，“等”前不用顿号）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

SIGN = re.compile(r"、等(?![级待同于额次候效保量价比距边差外第闲值温速身])")


@rule(code="P111", severity=Severity.MUST)
def stop_before_deng(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, SIGN):
        fix = Fix((Edit(Span(found.start(), found.start() + 1), ""),), is_safe=True)
        yield Remark(span_of(found), "“等”前面的顿号多余", fix=fix)

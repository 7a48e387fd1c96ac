"""减少用倍数

## 做什么
下降、减少、降低、缩短后面跟“几倍”的标出。

## 为什么
减少一倍就没有了；减少两倍是多少，没有人知道。应写减少百分之几或减少到几分之几。

## 反例
```
安全生产事故起数减少2倍。
```

## 正例
```
安全生产事故起数减少一半，办件量增加2倍。
```

## 依据
减少、降低不用倍数，国家标准没有专门条款；辨析：https://blog.sina.com.cn/s/blog_68523ffa0102wsfd.html
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

LESS = re.compile(r"(?:下降|减少|降低|缩短|缩小|压缩|压减|减轻|下滑|回落|少|低|降)(?:了|约|近|将近|超过?)?$")
NOT_LESS = re.compile(r"(?:不|多|至|最)少$|[高不最]低$")


@rule(code="A113", severity=Severity.MUST)
def fall_in_multiples(manuscript: Manuscript) -> Iterable[Remark]:
    for quantity in manuscript.quantities:
        if quantity.measure != "倍" or quantity.form == "fraction":
            continue
        start = quantity.span.start
        found = LESS.search(manuscript.folded[max(0, start - 8) : start])
        if found and not NOT_LESS.search(manuscript.folded[max(0, start - 8) : start]):
            whole = Span(start - len(found[0]), quantity.span.end)
            yield Remark(whole, "减少不能用倍数，改写为减少百分之几，或减少到几分之几", {})

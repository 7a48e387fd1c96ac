"""下降超过100%

## 做什么
下降、减少、降低百分之一百以上的标出。利润、净额、顺差可以由正变负，不报。

## 为什么
减完了是100%，再多就成了负数。

## 反例
```
群众投诉量同比下降120%。
```

## 正例
```
企业亏损额扩大120%，利润同比下降135%。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.sentences import at
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# What can pass below nothing; and rates, whose fall is one of growth and not of level.
SIGNED = re.compile(r"利润|盈利|亏|净|顺差|逆差|结余|余额|现金流|增速|增幅|增长率|收益")


@rule(code="A112", severity=Severity.MUST)
def fall_over_hundred(manuscript: Manuscript) -> Iterable[Remark]:
    for span, value, metric in _falls(manuscript):
        if value > 100 and not SIGNED.search(metric):
            yield Remark(span, "下降{value}%：减完是100%，不会再多", {"value": value})


def _falls(manuscript: Manuscript) -> Iterator[tuple[Span, Decimal, str]]:
    for claim in manuscript.claims:
        if (
            claim.kind == "change"
            and claim.unit == "%"
            and claim.direction == "down"
            and isinstance(claim.value, Decimal)
        ):
            yield at(claim), claim.value, claim.metric
        for one in claim.comparators:
            if one.unit == "%" and one.direction == "down" and isinstance(one.value, Decimal):
                yield one.span, one.value, claim.metric

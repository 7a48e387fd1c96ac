"""全额收回的数与应收的数不符

## 做什么
说“全额收回”“全部追缴”多少钱，与同一问题里前面写明的违规金额比对。

## 为什么
全额就是原来的数；不等，不是没有收全，就是数写错。

## 反例
```
2021年以来违规发放值班补助7.86万元。整改情况：全额收回违规发放的值班补助7.68万元。
```

## 正例
```
2021年以来违规发放值班补助7.86万元。整改情况：全额收回违规发放的值班补助7.86万元。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable, Sequence

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at, before
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

WHOLE = re.compile(
    r"(?:全额|全部|如数|足额|悉数)[一-龥]{0,4}(?:收回|追回|追缴|清退|退还|退缴|退回|退出|上缴|缴回|收缴|归还|补缴)"
)
SAME_LEAST = 4
FAR = 600


@rule(code="A132", severity=Severity.SUSPECT, dimension="truth")
def recovery_differs(manuscript: Manuscript) -> Iterable[Remark]:
    money = [one for one in manuscript.claims if one.quantity and one.quantity.measure == "元"]
    for index, claim in enumerate(money):
        if WHOLE.search(before(manuscript, claim, 60)):
            owed = _owed(money[max(0, index - 6) : index], claim)
            if owed and _differs(owed, claim):
                yield Remark(
                    Span(claim.span.start, at(claim).end),
                    "说是全额，这里是{back}，前面写的是{owed}",
                    {"back": shown(claim), "owed": shown(owed)},
                    related=(Span(owed.span.start, at(owed).end),),
                )


def _owed(earlier: Sequence[Claim], claim: Claim) -> Claim | None:
    """The one amount before it of the same thing; None where there are several."""
    like = [
        one for one in earlier if at(claim).start - at(one).start < FAR and _is_same(one.metric, claim.metric)
    ]
    return like[0] if len({one.value for one in like}) == 1 else None


def _is_same(one: str, other: str) -> bool:
    """值班补助 ends both names."""
    return len(one) >= SAME_LEAST and one[-SAME_LEAST:] == other[-SAME_LEAST:]


def _differs(owed: Claim, claim: Claim) -> bool:
    first, second = reach(owed.quantity), reach(claim.quantity)
    return first is not None and second is not None and not first.meets(second)

"""万与亿写错

## 做什么
分项与总数不等，而把其中一个数的“万”“亿”改一改就恰好相等的，指出这个数；由多少到多少，一端是万、一端是亿、升降又相反的，也指出。

## 为什么
数字本身没错，单位差了一万倍。

## 反例
```
争取资金5亿元（中央资金3亿元、省级资金2万元）。
```

## 正例
```
争取资金5亿元（中央资金3亿元、省级资金20000万元）。
```

## 依据
GB/T 15835—2011 5.3（“万”“亿”作单位）；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import itertools
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.figures.breakdowns import Breakdown, breakdowns, total
from taizhang.review.figures.plain import plain, scale_of
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at, sentences
from taizhang.review.figures.slips import shifted, slipped
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.rules.arithmetic.sum_mismatch import judged

FAR = 100


@rule(code="A122", severity=Severity.MUST)
def scale_slipped(manuscript: Manuscript) -> Iterable[Remark]:
    for one in breakdowns(manuscript):
        found = slipped(one) if judged(one) in (Severity.MUST, Severity.SUSPECT) else None
        if found:
            claim, unit = found
            yield Remark(
                at(claim),
                "{figure}改为{value}{unit}，分项与总数就相符，疑为单位写错",
                {"figure": shown(claim), "value": claim.value, "unit": unit},
                fix=_fix(claim, unit),
            )
        elif by := shifted(one):
            yield Remark(
                one.place,
                "分项合计{sum}{unit}，总数写{whole}，数字相同，差{times}倍，疑为单位或小数点写错",
                _shift(one, by),
                related=one.elsewhere,
            )
    for row in sentences(manuscript):
        for old, new in itertools.pairwise(row):
            if _is_torn(old, new):
                yield Remark(
                    Span(at(old).start, at(new).end),
                    "由{old}到{new}，相差上百倍，疑为“万”“亿”写错",
                    {"old": shown(old), "new": shown(new)},
                    severity=Severity.SUSPECT,
                )


def _shift(one: Breakdown, by: Fraction) -> dict[str, object]:
    amounts = one.amounts()
    added = total(amounts[1]).middle / scale_of(one.whole.unit) if amounts else Fraction(0)
    return {
        "sum": plain(added, 4),
        "unit": one.whole.unit,
        "whole": shown(one.whole),
        "times": max(by, 1 / by),
    }


def _fix(claim: Claim, unit: str) -> Fix | None:
    if claim.value_span is None:
        return None
    return Fix((Edit(Span(claim.value_span.end, at(claim).end), unit),))


def _is_torn(old: Claim, new: Claim) -> bool:
    first, low, high = new.comparator, reach(old.quantity), reach(new.quantity)
    if first is None or first.type != "from" or first.value != old.value or low is None or high is None:
        return False
    if old.scale == new.scale or not isinstance(old.value, Decimal) or min(low.low, high.low) <= 0:
        return False
    return max(low.low / high.high, high.low / low.high) > FAR

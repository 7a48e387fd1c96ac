"""平均数与总数不符

## 做什么
总数、个数、平均数都写明时（120万元改造6个站点，平均每个20万元），重算平均数。

## 为什么
三个数知道两个就定了第三个，对不上必有一错。

## 反例
```
投入120万元改造6个站点，平均每个25万元。
```

## 正例
```
发放补贴300万元，惠及150户，户均2万元。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable, Sequence

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval
from taizhang.review.figures.plain import plain, scale_of
from taizhang.review.figures.reach import is_alike, measure, reach, shown
from taizhang.review.figures.sentences import at, before, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

MEAN = re.compile(
    r"(?:平均每(?P<each>[户个家名人次件亩村项场辆座所])|(?P<per>[户人家村亩校])均)[一-龥]{0,6}$"
)
SAME = {"名": "人", "项": "个", "校": "所"}
MOST = 3


@rule(code="A106", severity=Severity.SUSPECT)
def average_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for row in sentences(manuscript):
        for index, mean in enumerate(row):
            found = MEAN.search(before(manuscript, mean))
            if found is None:
                continue
            unit = found["each"] or found["per"]
            pair = _pair(row[max(0, index - MOST) : index], mean, SAME.get(unit, unit))
            right = _divided(*pair, strictly=True) if pair else None
            stated = reach(mean.quantity)
            if pair and right and stated and not right.meets(stated):
                middle = (right.low + right.high) / 2 / scale_of(mean.unit)
                yield Remark(
                    Span(min(at(one).start for one in pair), at(mean).end),
                    "{total}÷{count}={right}{unit}，文中写{written}",
                    {
                        "total": shown(pair[0]),
                        "count": shown(pair[1]),
                        "right": plain(middle),
                        "unit": mean.unit,
                        "written": shown(mean),
                    },
                )


def _pair(row: Sequence[Claim], mean: Claim, unit: str) -> tuple[Claim, Claim] | None:
    """(total, count), where the figures before leave no choice."""
    totals = [one for one in row if is_alike(one, mean)]
    counts = [one for one in row if measure(one) == unit and one not in totals]
    return (totals[0], counts[0]) if len(totals) == len(counts) == 1 else None


def _divided(whole: Claim, count: Claim, *, strictly: bool) -> Interval | None:
    total, number = reach(whole.quantity, strictly=strictly), reach(count.quantity, strictly=strictly)
    return total.over(number) if total is not None and number is not None else None

"""累计数比另一份材料的小

## 做什么
同一年里同一个指标的累计数，时点靠后的材料反而比时点靠前的小，标出受审稿的数。跨年重新累计的不比。

## 为什么
累计数只增不减；后来变小了，不是这份写错就是那份虚报。

## 反例
```
=== 一季度通报
截至2025年3月底，累计完成投资120亿元。
=== 半年通报
截至2025年6月底，累计完成投资110亿元。
```

## 正例
```
=== 一季度通报
截至2025年3月底，累计完成投资110亿元。
=== 半年通报
截至2025年6月底，累计完成投资120亿元。
```

```
=== 去年通报
截至2024年12月底，累计完成投资120亿元。
=== 半年通报
截至2025年6月底，累计完成投资70亿元。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项“表述准确”；信息材料报送真实性要求。
"""

from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.cumulative import Cumulative, cumulative
from taizhang.review.comparing.paper import Paper
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import is_alike, reach, shown
from taizhang.review.figures.sentences import at

LESS = "{day}时累计{now}，{there}里{earlier}时已有{then}，累计数不会变小"
MORE = "{day}时累计已有{now}，{there}里{earlier}时只有{then}，累计数不会变小"


@comparison(code="C109", severity=Severity.SUSPECT, dimension="truth")
def cumulative_falls_between(paper: Paper, other: Paper) -> Iterable[Contrast]:
    theirs: dict[tuple[str, str], list[Cumulative]] = {}
    for one in cumulative(other.manuscript):
        theirs.setdefault(one.key, []).append(one)
    for one in cumulative(paper.manuscript):
        for two in theirs.get(one.key, ()):
            if is_alike(one.claim, two.claim) and _falls(*sorted((one, two), key=lambda each: each.day)):
                template = LESS if one.day > two.day else MORE
                params: dict[str, object] = {
                    "day": one.day, "earlier": two.day, "now": shown(one.claim), "then": shown(two.claim),
                }  # fmt: skip
                span = Span(one.claim.span.start, at(one.claim).end)
                yield Contrast(Remark(span, template, params), at(two.claim))


def _falls(earlier: Cumulative, later: Cumulative) -> bool:
    then, now = reach(earlier.claim.quantity), reach(later.claim.quantity)
    return earlier.day < later.day and now is not None and then is not None and now.high < then.low

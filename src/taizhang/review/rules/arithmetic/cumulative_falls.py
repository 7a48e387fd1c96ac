"""累计数越来越小

## 做什么
同一年里同一个指标的累计数，后一个时点比前一个时点小，标出。

## 为什么
累计数只增不减；变小了，不是时点写反就是数写错。

## 反例
```
截至2025年5月底，累计完成投资120亿元；截至2025年6月底，累计完成投资110亿元。
```

## 正例
```
截至2025年5月底，累计完成投资110亿元；截至2025年6月底，累计完成投资120亿元。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import is_alike, reach, shown
from taizhang.review.figures.sentences import at, before
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

NAME_LEAST = 2


@rule(code="A118", severity=Severity.SUSPECT, dimension="truth")
def cumulative_falls(manuscript: Manuscript) -> Iterable[Remark]:
    latest: dict[tuple[str, str], Claim] = {}
    for claim, day in _cumulative(manuscript):
        earlier = latest.get((claim.metric, day[:4]))
        if (
            earlier is not None
            and is_alike(claim, earlier)
            and str(earlier.as_of) < day
            and _is_less(claim, earlier)
        ):
            yield Remark(
                Span(claim.span.start, at(claim).end),
                "{first}时累计已有{more}，{second}时只有{less}，累计数不会变小",
                {"first": earlier.as_of, "more": shown(earlier), "second": day, "less": shown(claim)},
                related=(at(earlier),),
            )
        latest[claim.metric, day[:4]] = claim


def _cumulative(manuscript: Manuscript) -> Iterator[tuple[Claim, str]]:
    for claim in manuscript.claims:
        is_counted = (
            claim.kind in ("count", "amount") and not claim.is_target and len(claim.metric) >= NAME_LEAST
        )
        if is_counted and isinstance(claim.as_of, str) and "累计" in before(manuscript, claim):
            yield claim, claim.as_of


def _is_less(claim: Claim, earlier: Claim) -> bool:
    now, then = reach(claim.quantity), reach(earlier.quantity)
    return now is not None and then is not None and now.high < then.low

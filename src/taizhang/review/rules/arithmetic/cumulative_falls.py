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

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import is_alike, reach, shown
from taizhang.review.figures.sentences import at, before
from taizhang.review.figures.stocks import named
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

NAME_LEAST = 2
# The last few are enough, and keep the time linear.
REMEMBERED = 4
# From the first of January on: 1—6月, 上半年, 前三季度.
FROM_JANUARY = re.compile(
    r"(?:(?:19|20)\d\d ?年)?1 ?月?(?:-{1,2}|~|—|至|到) ?(?P<month>\d{1,2}) ?月(?:份|底|末)?$"
)
NAMED = {"一季度": 3, "第一季度": 3, "上半年": 6, "前三季度": 9, "前三个季度": 9}
MONTH = re.compile(r"(?P<month>\d{1,2}) ?月(?:份|底|末)?$")
# 实现旅游收入 and 全县旅游收入 are one.
MADE = re.compile(r"^(?:实现|完成|取得|累计|接待|共)+")
OTHER_YEAR = re.compile(r"上年|去年|前年|同期|往年|比|较")


@dataclass(frozen=True, slots=True)
class Sum:
    """What had come together by a day; ``year`` is empty where the text does not say, and then one paragraph's."""

    claim: Claim
    year: str
    day: str
    said: str


@rule(code="A118", severity=Severity.SUSPECT, dimension="truth")
def cumulative_falls(manuscript: Manuscript) -> Iterable[Remark]:
    known: dict[tuple[object, ...], list[Sum]] = {}
    for one in _cumulative(manuscript):
        stretch = None if one.year else manuscript.stretch_at(at(one.claim).start)
        others = known.setdefault((MADE.sub("", named(one.claim.metric)), one.year, stretch), [])
        for other in others[-REMEMBERED:]:
            late, early = (one, other) if one.day > other.day else (other, one)
            if (
                late.day != early.day
                and is_alike(one.claim, other.claim)
                and _is_less(late.claim, early.claim)
            ):
                yield _remark(early, late)
                break
        others.append(one)


def _remark(early: Sum, late: Sum) -> Remark:
    params: dict[str, object] = {
        "first": early.said,
        "more": shown(early.claim),
        "second": late.said,
        "less": shown(late.claim),
    }
    return Remark(
        Span(late.claim.span.start, at(late.claim).end),
        "{first}时累计已有{more}，{second}时只有{less}，累计数不会变小",
        params,
        related=(Span(early.claim.span.start, at(early.claim).end),),
    )


def _cumulative(manuscript: Manuscript) -> Iterator[Sum]:
    for claim in manuscript.claims:
        is_counted = (
            claim.kind in ("count", "amount") and not claim.is_target and len(claim.metric) >= NAME_LEAST
        )
        if not is_counted or claim.period is None:
            continue
        is_said = "累计" in before(manuscript, claim)
        if isinstance(claim.as_of, str) and is_said:
            yield Sum(claim, claim.as_of[:4], claim.as_of, claim.as_of)
        elif month := _month(claim, is_said=is_said):
            lead = manuscript.folded[claim.period.span.start : at(claim).start]
            if not OTHER_YEAR.search(lead):
                year = claim.as_of[0][:4] if isinstance(claim.as_of, tuple) else ""
                yield Sum(claim, year, f"{month:02}", claim.period.text)


def _month(claim: Claim, *, is_said: bool) -> int:
    """The month up to which a figure has come together since January; 0 where it has not."""
    text = claim.period.text if claim.period else ""
    found = FROM_JANUARY.fullmatch(text.replace("～", "~").replace("－", "-")) or (
        MONTH.fullmatch(text) if is_said else None
    )
    return int(found["month"]) if found else NAMED.get(text, 0)


def _is_less(claim: Claim, earlier: Claim) -> bool:
    now, then = reach(claim.quantity), reach(earlier.quantity)
    return now is not None and then is not None and now.high < then.low

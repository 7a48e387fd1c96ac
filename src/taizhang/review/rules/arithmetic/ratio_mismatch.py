"""占比、比率与两数不符

## 做什么
部分和整体都写明时，重算占比、完成率、合格率，与所写的百分数比对。句中任何两个同类的数能得出所写的百分数，就不报。

## 为什么
“32个项目中11个未开工，占43.4%”，读者一除就知道是34.4%。

## 反例
```
32个规划项目中有11个未开工，占43.4%。
```

## 正例
```
随机抽查25条农村公路，9条存在坑槽，占36%。
反馈的13个问题中，已完成整改10个，整改完成率76.9%。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）；修约见 GB/T 8170—2008 3.2（进舍规则）。
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval, decimals, rounded
from taizhang.review.figures.reach import is_alike, is_rough, reach, shown
from taizhang.review.figures.sentences import at, before, behind, between, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

SHARES = re.compile(r"占|比重|占比")
RATE = re.compile(r"(?P<of>[一-龥]{2})率")
# 压减率 is what was taken away.
LEFT = re.compile(r"(?:压减|精简|压缩|下降|减少|降低|缩减)(?:率|幅度|比例)")
HUNDRED = Interval.at(100)


@rule(code="A107", severity=Severity.MUST)
def ratio_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    earlier: Sequence[Claim] = ()
    for row in sentences(manuscript):
        for index, rate in enumerate(row):
            pair = _pair(manuscript, row, index)
            stated = reach(rate.quantity) if pair and rate.unit == "%" else None
            if pair is None or stated is None or not isinstance(rate.value, Decimal):
                continue
            severity = _judged(
                pair, stated, [*earlier, *row[:index]], SHARES.search(before(manuscript, rate)) is not None
            )
            if severity is not None:
                yield _remark(manuscript, rate, rate.value, pair, severity)
        earlier = row


def _pair(manuscript: Manuscript, row: Sequence[Claim], index: int) -> tuple[Claim, Claim] | None:
    """(part, whole) of a rate: as extraction found them, or 占年度计划10亿元的80% with the part before it."""
    rate = row[index]
    if rate.ratio is not None:
        part, whole = (manuscript.claims[place] for place in rate.ratio)
        return (part, whole) if _belongs(manuscript, row[:index], rate, part) else None
    last = row[max(0, index - 1)]
    if (
        rate.kind not in ("share", "rate")
        or between(manuscript, last, rate) != "的"
        or "占" not in before(manuscript, last)
    ):
        return None
    first = next((one for one in reversed(row[: max(0, index - 1)]) if is_alike(one, last)), None)
    return (first, last) if first else None


def _belongs(manuscript: Manuscript, row: Sequence[Claim], rate: Claim, part: Claim) -> bool:
    """占 goes with the figure right before it, 办结率 with what was 办结."""
    named = RATE.search(before(manuscript, rate))
    if named is None:
        return part is row[-1] or (len(row) > 1 and part is row[-2] and part.part_of is None)
    words = before(manuscript, part) + behind(manuscript, part, 12)
    return named["of"] in words


def _judged(
    pair: tuple[Claim, Claim], stated: Interval, known: Sequence[Claim], is_share: bool
) -> Severity | None:
    part, whole = pair
    if any(one.quantity is None or is_rough(one.quantity) for one in pair):
        return None
    if any(found.meets(stated) for found in _ratios(known, strictly=False)):
        exact = _ratio(part, whole, strictly=True)
        is_off = exact is not None and not any(
            one.meets(stated) for one in _ratios([*known, part, whole], strictly=True)
        )
        return Severity.SUSPECT if is_off else None
    return Severity.MUST if is_share else Severity.SUSPECT


def _ratios(known: Sequence[Claim], *, strictly: bool) -> Iterator[Interval]:
    """Every percentage that two like figures make, and what is left of it to a hundred."""
    for one, other in permutations(known[-8:], 2):
        found = _ratio(one, other, strictly=strictly) if is_alike(one, other) else None
        if found is not None:
            yield found
            yield HUNDRED - found


def _ratio(part: Claim, whole: Claim, *, strictly: bool) -> Interval | None:
    small, large = reach(part.quantity, strictly=strictly), reach(whole.quantity, strictly=strictly)
    found = small.over(large) if small is not None and large is not None else None
    return found.times(100) if found is not None else None


def _remark(
    manuscript: Manuscript, rate: Claim, written: Decimal, pair: tuple[Claim, Claim], severity: Severity
) -> Remark:
    part, whole = pair
    exact = _ratio(part, whole, strictly=True) or Interval.at(0)
    is_left = LEFT.search(before(manuscript, rate)) is not None
    right = rounded((HUNDRED - exact if is_left else exact).middle, max(1, decimals(written)))
    return Remark(
        Span(min(at(part).start, at(whole).start), at(rate).end),
        "减去{part}后占{whole}的{right}%，文中写{written}%"
        if is_left
        else "{part}÷{whole}={right}%，文中写{written}%",
        {"part": shown(part), "whole": shown(whole), "right": right, "written": written},
        severity=severity,
    )

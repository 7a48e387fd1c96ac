"""数值大得不合常理

## 做什么
全年的天数超过366天；一地的公路里程、人口、粮食产量等超过全国总量，或县里的指标大过任何一个县；
几次接待的餐费、慰问的钱平均下来一次（一人）几十万元，标出，多半是多写了“万”或写错了单位。

## 为什么
一年没有368天，一个县没有3126万公里公路。单位差一个“万”字，其他数都对也没有用。

## 反例
```
全年城区空气质量优良天数368天，年末公路通车里程3126万公里。
```
```
有的公务接待一函多餐，3次接待列支餐费9800万元。
```

## 正例
```
全年城区空气质量优良天数338天，年末公路通车里程3126公里。3次接待列支餐费9800元。
```

## 依据
全国总量见国家统计局《中华人民共和国2024年国民经济和社会发展统计公报》：https://www.stats.gov.cn/sj/zxfb/202502/t20250228_1958817.html ，
上限取其一倍以上；县的上限取最大的县（市）的数倍。
"""

import itertools
from collections.abc import Iterable, Iterator
from decimal import Decimal

from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import exact_count, shown
from taizhang.review.figures.sentences import at, before, between, sentences
from taizhang.review.figures.sizes import (
    COUNTY,
    COUNTY_MOST,
    DAYS,
    EACH_MOST,
    NATION_MOST,
    OF_A_NATION,
    YEARLY,
    Most,
    days_in,
)
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="A135", severity=Severity.MUST)
def size_implausible(manuscript: Manuscript) -> Iterable[Remark]:
    is_county = len(COUNTY.findall(manuscript.folded[:2000])) >= 2
    for claim in manuscript.claims:
        yield from _days(manuscript, claim)
        if not OF_A_NATION.search(manuscript.folded, max(0, at(claim).start - 40), at(claim).start):
            yield from _beyond(claim, NATION_MOST, "{figure}超过全国的总量，疑为单位写错", Severity.MUST)
            if is_county:
                yield from _beyond(
                    claim, COUNTY_MOST, "{figure}大过任何一个县，疑为单位写错", Severity.SUSPECT
                )
    for row in sentences(manuscript):
        for times, money in itertools.pairwise(row):
            yield from _each(manuscript, times, money)


def _days(manuscript: Manuscript, claim: Claim) -> Iterator[Remark]:
    if claim.unit not in ("天", "日") or not isinstance(claim.value, Decimal):
        return
    words = before(manuscript, claim)
    is_of_year = DAYS.search(claim.metric) or YEARLY.search(words)
    days = days_in(claim.as_of)
    if is_of_year and claim.value > days:
        yield Remark(at(claim), "一年至多{days}天，文中写{figure}", {"days": days, "figure": shown(claim)})


def _beyond(claim: Claim, table: Iterable[Most], template: str, severity: Severity) -> Iterator[Remark]:
    quantity = claim.quantity
    amount = quantity.amount if quantity else None
    if quantity is None or not isinstance(amount, Decimal) or claim.kind in ("rate", "share", "change"):
        return
    for one in table:
        if one.measure == quantity.measure and amount > one.most and one.name.search(claim.metric):
            yield Remark(
                at(claim), template, {"figure": f"{claim.metric[-12:]}{shown(claim)}"}, severity=severity
            )
            return


def _each(manuscript: Manuscript, times: Claim, money: Claim) -> Iterator[Remark]:
    """3次接待列支餐费9800万元: so much for one of them."""
    count, quantity = exact_count(times), money.quantity
    amount = quantity.amount if quantity else None
    if not count or quantity is None or quantity.measure != "元" or not isinstance(amount, Decimal):
        return
    words = between(manuscript, times, money)
    lead = before(manuscript, times, 20) + words
    for one in EACH_MOST:
        is_same = times.quantity is not None and times.quantity.measure in one.measure.split()
        if is_same and len(words) <= 24 and one.name.search(lead) and amount / count > one.most:
            params: dict[str, object] = {"times": shown(times), "money": shown(money), "unit": times.unit}
            yield Remark(
                at(money),
                "{times}共{money}，平均一{unit}太多，疑为多写了“万”",
                params,
                severity=Severity.SUSPECT,
            )
            return

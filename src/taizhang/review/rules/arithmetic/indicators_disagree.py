"""指标之间的关系不成立

## 做什么
由另外两个指标算出来的指标，重算一遍：自然增长率是出生率减死亡率，存贷比是贷款余额比存款余额，还有资产负债率、城镇化率、营业收入利润率、
贸易顺差、城乡居民收入比、空气质量优良率。两个数写得不止一处的，任何一对算得通就不报。

## 为什么
这些指标各有固定的算法，公报和工作报告里常写在一起，读者一算就知道。出生率低于死亡率，自然增长率却是正的，公布出去就是笑话。

## 反例
```
全年出生人口2385人，出生率5.6‰；死亡人口3120人，死亡率7.4‰；人口自然增长率为1.7‰。
```

## 正例
```
全年出生人口2385人，出生率5.6‰；死亡人口3120人，死亡率7.4‰；人口自然增长率为-1.8‰。
```

## 依据
国家统计局《中国统计年鉴》指标解释：https://www.stats.gov.cn/sj/ndsj/
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval, preimage
from taizhang.review.figures.formulas import Reckoning, percent, reckonings
from taizhang.review.figures.plain import plain, scale_of
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at, between, figures_between, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

DIFFERENT = "由{first_name}{first}和{second_name}{second}算出的是{right}{unit}，文中写{written}"
RATIO = re.compile(
    r"城乡居民(?:人均)?(?:可支配)?收入(?:之?比|比值|倍差)(?:值)?[^,。;\d\n]{0,8}(?P<n>\d\.\d{1,3})"
)
TOWN, COUNTRY = re.compile(r"城镇(?:常住)?居民人均可支配收入"), re.compile(r"农村(?:常住)?居民人均可支配收入")
GOOD_DAYS, GOOD_RATE = re.compile(r"优良(?:天|日)数"), re.compile(r"优良(?:天数)?(?:比例|比率|率)")
# Days on which nothing could be measured are left out of a year.
YEAR = Interval(Interval.at(350).low, Interval.at(366).high)
PART_OF_YEAR = re.compile(r"月|季度|上半年")


@rule(code="A134", severity=Severity.SUSPECT)
def indicators_disagree(manuscript: Manuscript) -> Iterable[Remark]:
    for one in reckonings(manuscript):
        yield _remark(one)
    yield from _incomes(manuscript)
    yield from _good_days(manuscript)


def _remark(one: Reckoning) -> Remark:
    first, second = one.operands
    params = {
        "right": plain(one.right.middle / scale_of(one.claim.unit)),
        "unit": one.claim.unit,
        "first_name": first.metric,
        "first": shown(first),
        "second_name": second.metric,
        "second": shown(second),
        "written": shown(one.claim),
    }
    span = Span(one.claim.span.start, at(one.claim).end)
    return Remark(span, DIFFERENT, dict(params), related=(at(first), at(second)))


def _incomes(manuscript: Manuscript) -> Iterator[Remark]:
    """城乡居民收入比: of the incomes in the same paragraph."""
    for found in occurrences(manuscript, RATIO):
        stated, span = preimage(Decimal(found["n"])), Span(*found.span())
        stretch = manuscript.stretch_at(span.start)
        around = figures_between(manuscript, stretch.start, stretch.end) if stretch else ()
        inside = [one for one in around if one.unit == "元"]
        town, country = ([one for one in inside if name.search(one.metric)] for name in (TOWN, COUNTRY))
        if len(town) == len(country) == 1:
            yield from _ratio(town[0], country[0], stated, span, found["n"])


def _ratio(town: Claim, country: Claim, stated: Interval, span: Span, written: str) -> Iterator[Remark]:
    first, second = reach(town.quantity), reach(country.quantity)
    right = first.over(second) if first is not None and second is not None else None
    if right is not None and not right.meets(stated):
        params: dict[str, object] = {"right": plain(right.middle), "written": written}
        params |= {"first": shown(town), "second": shown(country)}
        yield Remark(
            span,
            "城镇÷农村应为{right}（{first}、{second}），文中写{written}",
            params,
            related=(at(town), at(country)),
        )


def _good_days(manuscript: Manuscript) -> Iterator[Remark]:
    """空气质量优良天数318天,优良率87.1%: of the days of a year."""
    for row in sentences(manuscript):
        for days, rate in itertools.pairwise(row):
            is_pair = days.unit == "天" and rate.unit == "%" and GOOD_DAYS.search(days.metric)
            words = between(manuscript, days, rate)
            if not is_pair or not GOOD_RATE.search(words) or len(words) > 24:
                continue
            lead = manuscript.folded[max(0, at(days).start - 40) : at(days).start].rpartition("。")[2]
            counted, stated = reach(days.quantity), reach(rate.quantity)
            right = percent(counted, YEAR) if counted is not None else None
            if PART_OF_YEAR.search(lead) or right is None or stated is None or right.meets(stated):
                continue
            params: dict[str, object] = {"days": shown(days), "written": shown(rate)}
            params["right"] = plain(right.low)
            yield Remark(
                Span(at(days).start, at(rate).end), "{days}占全年的{right}%左右，文中写{written}", params
            )

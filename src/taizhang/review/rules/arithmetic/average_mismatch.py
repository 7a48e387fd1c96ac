"""平均数与总数不符

## 做什么
总数、个数、平均数都写明时（120万元改造6个站点，平均每个20万元），重算平均数；总数写在前一句、名称相同的也算。
平均亩产、“每百人拥有”、写明按常住人口计算的人均数，用产量、面积、人口重算。

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
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from taizhang.documents.grammar.numerals import number
from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval
from taizhang.review.figures.densities import densities
from taizhang.review.figures.plain import plain, scale_of
from taizhang.review.figures.reach import is_alike, measure, reach, shown
from taizhang.review.figures.sentences import at, before, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

MEAN = re.compile(
    r"(?:平均每(?P<each>[户个家名人次件亩村项场辆座所])|(?P<per>[户人家村亩校])均)[一-龥]{0,6}$"
)
YEARS = re.compile(
    r"(?P<n>[二两三四五六七八九十\d]{1,2})年(?:来|间|内)?,?[^,。;:\d]{0,6}?(?:累计|共计?|合计|总计)[^,。;:\d]{0,8}$"
)
EACH_YEAR = re.compile(r"^(?:年均|平均每年|每年)(?!增长|增速)[^,。;:\d]{0,8}$")
# By what may be counted what the mean is of: 户均 of 312家企业.
SAME = {
    "户": ("户", "家", "户次"),
    "场": ("场", "场次"),
    "次": ("次", "场次", "批次"),
    "件": ("件", "件次"),
    "家": ("家", "户", "个"),
    "名": ("人",),
    "项": ("个",),
    "校": ("所", "个"),
    "村": ("村", "个"),
}
MOST, BACK = 3, 6
TEMPLATE = "{total}÷{count}={right}{unit}，文中写{written}"


@rule(code="A106", severity=Severity.SUSPECT)
def average_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    earlier: Sequence[Claim] = ()
    for row in sentences(manuscript):
        for index, mean in enumerate(row):
            found = MEAN.search(before(manuscript, mean))
            if found is None:
                continue
            unit = found["each"] or found["per"]
            units = SAME.get(unit, (unit,))
            near = row[max(0, index - MOST) : index]
            pair = _pair(near, mean, units) or _named(manuscript, [*earlier, *row[:index]], mean, units)
            right = _divided(*pair, strictly=True) if pair else None
            if pair and right is not None and _is_off(mean, right):
                start = min(at(one).start for one in pair)
                is_near = start >= at(row[0]).start
                span = Span(start if is_near else at(pair[1]).start, at(mean).end)
                yield _remark(span, pair, mean, right, () if is_near else (at(pair[0]),))
        earlier = [*earlier[-BACK:], *row][-BACK - MOST :]
    for row in sentences(manuscript):
        yield from _yearly(manuscript, row)
    for density in densities(manuscript):
        span = Span(density.mean.span.start, at(density.mean).end)
        pair = (density.total, density.base)
        yield _remark(span, pair, density.mean, density.right, tuple(at(one) for one in pair))


def _yearly(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[Remark]:
    """三年累计投入1.2亿元,年均投入5000万元."""
    for whole, mean in pairwise(row):
        years = YEARS.search(before(manuscript, whole))
        total, stated = reach(whole.quantity, strictly=True), reach(mean.quantity)
        count = _years(years["n"]) if years else None
        if (
            not count
            or count < 2
            or not is_alike(whole, mean)
            or not EACH_YEAR.search(before(manuscript, mean))
        ):
            continue
        if total is not None and stated is not None and not total.times(Fraction(1, count)).meets(stated):
            params = {
                "total": shown(whole),
                "count": f"{count}年",
                "right": plain(total.middle / count / scale_of(mean.unit)),
                "unit": mean.unit,
                "written": shown(mean),
            }
            yield Remark(Span(at(whole).start, at(mean).end), TEMPLATE, dict(params))


def _years(text: str) -> int | None:
    return int(text) if text.isdigit() else 2 if text == "两" else number(text)


def _is_off(mean: Claim, right: Interval) -> bool:
    stated = reach(mean.quantity)
    return stated is not None and not right.meets(stated)


def _remark(
    span: Span, pair: tuple[Claim, Claim], mean: Claim, right: Interval, related: tuple[Span, ...]
) -> Remark:
    params = {
        "total": shown(pair[0]),
        "count": shown(pair[1]),
        "right": plain(right.middle / scale_of(mean.unit)),
        "unit": mean.unit,
        "written": shown(mean),
    }
    return Remark(span, TEMPLATE, dict(params), related=related)


def _pair(row: Sequence[Claim], mean: Claim, units: Sequence[str]) -> tuple[Claim, Claim] | None:
    """(total, count), where the figures before leave no choice."""
    totals = [one for one in row if is_alike(one, mean)]
    counts = [one for one in row if measure(one) in units and one not in totals]
    return (totals[0], counts[0]) if len(totals) == len(counts) == 1 else None


def _named(
    manuscript: Manuscript, earlier: Sequence[Claim], mean: Claim, units: Sequence[str]
) -> tuple[Claim, Claim] | None:
    """稳岗就业补贴2975万元 … 申领稳岗补贴的企业312家,户均: the total told before, under the name that the count has."""
    count = earlier[-1] if earlier and measure(earlier[-1]) in units else None
    if count is None or manuscript.stretch_at(at(count).start) != manuscript.stretch_at(at(mean).start):
        return None
    inside = [one for one in earlier[-BACK - MOST :] if is_alike(one, mean) and one.part_of is None]
    shared = [(in_common(one.metric, count.metric), one) for one in inside]
    best = [one for most, one in shared if most >= 2 and most == max(other for other, _one in shared)]
    return (best[0], count) if len(best) == 1 else None


def in_common(one: str, other: str) -> int:
    """How many pairs of signs the two names share."""
    return sum(one[place : place + 2] in other for place in range(len(one) - 1))


def _divided(whole: Claim, count: Claim, *, strictly: bool) -> Interval | None:
    total, number = reach(whole.quantity, strictly=strictly), reach(count.quantity, strictly=strictly)
    return total.over(number) if total is not None and number is not None else None

"""各项占比之和不是100%

## 做什么
三次产业比例、分别占多少、最后一项是“其他”的各项占比，加起来应当是100%，只容许四舍五入的尾差。

## 为什么
构成比列全了就是全部，加不到100说明漏了或错了。

## 反例
```
民生支出占比45%，建设支出占比35%，其他支出占比25%。
```

## 正例
```
三次产业结构比为12.3:44.9:42.8。
```

## 依据
构成各部分之和等于100%；国家统计局《中国统计年鉴》主要统计指标解释（原文未核）：https://www.stats.gov.cn/sj/ndsj/
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval, preimage
from taizhang.review.figures.breakdowns import total
from taizhang.review.figures.partitions import is_partition, may_overlap
from taizhang.review.figures.reach import is_rough
from taizhang.review.figures.sentences import at, before, between, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

_NUMBER = r"\d{1,3}(?:\.\d{1,2})?"
RATIO = re.compile(rf"(?<![:\d.])(?P<all>{_NUMBER}(?: ?: ?{_NUMBER}){{2}})(?![:\d.])")
SECTORS = re.compile(r"(?:三次产业|产业结构|三产)[^。;\n]{0,40}$")
SHARE = re.compile(r"占|比重|比例")
REST = re.compile(r"^(?:其他|其余|剩余|余下)")
SEVERAL, LITTLE_OVER, MOST_OVER = 3, 115, 150
# 清洁能源装机占比54.8%、发电量占比51.3%: shares of two measures.
MEASURE = re.compile(r"(?:量|额|装机|面积|人口|产值|收入|个数|户数)$")
SEVERALLY = re.compile(r"产业|结构|构成")
EACH = re.compile(r"[一-龥](?:的)?占(?:比)?(?:为|达)?$")
EACH_NAME = re.compile(r"^.*其中,?|[、,;]|(?:的)?占(?:比)?(?:为|达)?$")
OWN_WHOLE = re.compile(r"占[一-龥]{2,40}的?$")
# Asked for all that applies, people give more than a hundred.
CHOICES = re.compile(r"多选|可选|调查|问卷|受访|复选|交叉|重复")
NEXT = re.compile(r"(?:、|,|;|和|及)[^,。;:()\d]{0,24}")


@rule(code="A110", severity=Severity.SUSPECT)
def shares_not_hundred(manuscript: Manuscript) -> Iterable[Remark]:
    for found in manuscript.searched.matches(RATIO):
        span = Span(*found.span("all"))
        values = [Decimal(part.strip()) for part in found["all"].split(":")]
        lead = manuscript.folded[max(0, span.start - 60) : span.start]
        if SECTORS.search(lead) and manuscript.is_content(span) and not _is_hundred(values):
            yield _remark(span, values)
    for row in sentences(manuscript):
        for run in _runs(manuscript, row):
            values = [one.value for one in run if isinstance(one.value, Decimal)]
            is_whole = _is_whole(manuscript, run)
            is_apart = _is_apart(manuscript, run) or _is_severally(manuscript, run, values)
            if (is_whole and not _is_hundred(values)) or (is_apart and _is_over(values)):
                yield _remark(Span(at(run[0]).start, at(run[-1]).end), values)


def _runs(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Shares listed one behind the other."""
    run: list[Claim] = []
    for claim in row:
        if run and not (_is_share(claim) and NEXT.fullmatch(between(manuscript, run[-1], claim))):
            yield run
            run = []
        if _is_share(claim):
            run.append(claim)
    yield run


def _is_apart(manuscript: Manuscript, run: Sequence[Claim]) -> bool:
    """出租占46.2%、出售占31.5%: parts of one thing, each named before its 占, so that they never come to more than all."""
    if len(run) < 2 or any(one.quantity is None or is_rough(one.quantity) for one in run):
        return False
    words = [between(manuscript, one, other) for one, other in itertools.pairwise(run)]
    first = before(manuscript, run[0])
    is_even = EACH.search(first) and all(EACH.search(one) and one[0] in "、,;和" for one in words)
    names = [EACH_NAME.sub("", one) for one in (first, *words)]
    if not is_partition(names) and CHOICES.search(
        manuscript.folded, max(0, at(run[0]).start - 120), at(run[-1]).end
    ):
        return False
    # 占城镇人口的, 占党员的: each of another whole.
    return (
        bool(is_even)
        and not may_overlap(names)
        and not any(MEASURE.search(one) for one in names)
        and not any(OWN_WHOLE.search(one) for one in (first, *words))
    )


def _is_share(claim: Claim) -> bool:
    return (
        claim.unit == "%"
        and claim.kind in ("share", "rate")
        and not claim.comparators
        and isinstance(claim.value, Decimal)
    )


def _is_whole(manuscript: Manuscript, run: Sequence[Claim]) -> bool:
    if len(run) < 2 or any(one.quantity is None or is_rough(one.quantity) for one in run):
        return False
    first = before(manuscript, run[0])
    if not SHARE.search(first):
        return False
    values = [one.value for one in run if isinstance(one.value, Decimal)]
    listed = "分别" in first and len(run) >= 3 and SEVERALLY.search(first) and sum(values) <= MOST_OVER
    return bool(listed or REST.match(before(manuscript, run[-1])))


def _is_severally(manuscript: Manuscript, run: Sequence[Claim], values: Sequence[Decimal]) -> bool:
    """农业、工业、服务业投资占比分别为12.6%、48.3%、42.1%: three or more, of one thing, and a little over."""
    first = before(manuscript, run[0]) if len(run) >= SEVERAL else ""
    is_named = "分别" in first and "占" in first and not may_overlap([first])
    return is_named and not CHOICES.search(first) and sum(values) <= LITTLE_OVER


def _is_over(values: Sequence[Decimal]) -> bool:
    return total([preimage(one) for one in values]).low > 100


def _is_hundred(values: Sequence[Decimal]) -> bool:
    return total([preimage(one) for one in values]).meets(Interval.at(100))


def _remark(span: Span, values: Sequence[Decimal]) -> Remark:
    params: dict[str, object] = {"parts": "+".join(map(str, values)), "sum": sum(values)}
    return Remark(span, "各项占比{parts}={sum}，应为100", params)

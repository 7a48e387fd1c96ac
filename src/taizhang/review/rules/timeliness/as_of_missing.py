"""存量数字没有时点

## 做什么
全文没有写明截至日，题目、标题和前文也没有说是哪一年、哪一期，段里却出现“总数达97家”“在库34家”这样的存量，或者“由16.8%提高到19.33%”这样的变化时，
指出本段第一个。整改工作本身的次数（会议、培训、走访）不查。

## 为什么
存量和比重天天在变，没有时点就无法核对，也无法同下一期比较。

## 反例
```
认定高新技术企业36家，总数达97家。
```
```
大学以上学历人员比重从17.9%提高到19.77%。
```

## 正例
```
2024年认定高新技术企业36家，总数达97家。
```
```
召开会议12次，走访企业达320家次，全县公路总里程达到2316公里。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核时间、数字是否准确）；数据时点没有专门条款，所以只作提示。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.days import stated_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import HEADING, OTHER, TITLE, of_role
from taizhang.review.rule import rule

STOCK = re.compile(r"总数达?|总量|累计达|现有|在库|保有量|拥有")
RESULT = re.compile(r"^(?:签约|引进|培育|投产|开工)")
# What the unit itself did in the course of rectification; the round is its period.
OWN_WORK = re.compile(
    r"会议|培训|学习|谈话|检查|走访|排查|调研|宣讲|督查|整改|问题|制度|活动|志愿|党|覆盖|满意|率|提醒|处理|处分"
)
LARGE = 100
PERIOD = re.compile(r"\d{4} ?年|过去一年|一年来|五年来|上半年|下半年|季度|全年|去年|今年")


@rule(code="T103", severity=Severity.HINT, dimension="timeliness")
def as_of_missing(manuscript: Manuscript) -> Iterable[Remark]:
    if stated_day(manuscript, "as_of") or manuscript.proposal.meta.get("kind") == "反馈意见":
        return
    period = _named_period(manuscript)
    dates = sorted((one.span.start for one in manuscript.dates if one.kind != "now"), reverse=True)
    first = {_stretch(manuscript, at): at for at in dates}
    told: set[Span] = set()
    prose = {one.span.start for one in manuscript.paragraphs}
    for claim in manuscript.claims:
        stretch = _stretch(manuscript, claim.span.start)
        is_dated = first.get(stretch, claim.span.end) < claim.span.end
        is_dated = is_dated or (period is not None and period < claim.span.start)
        if stretch not in told and not is_dated and stretch.start in prose and _needs_a_day(claim):
            told.add(stretch)
            yield Remark(claim.span, "“{text}”没有写明是哪一天或哪一期的数", {"text": claim.text})


def _named_period(manuscript: Manuscript) -> int | None:
    """Where a title or heading first names the period that the figures below it are of."""
    named = (
        one.span.start
        for one in of_role(manuscript.passages, TITLE, HEADING, OTHER)
        if PERIOD.search(manuscript.folded, one.span.start, one.span.end)
    )
    return next(named, None)


def _stretch(manuscript: Manuscript, offset: int) -> Span:
    return manuscript.stretch_at(offset) or Span(offset, offset)


def _needs_a_day(claim: Claim) -> bool:
    if claim.is_target or claim.value is None or claim.as_of or OWN_WORK.search(claim.text):
        return False
    if any(one.type == "from" for one in claim.comparators):
        return claim.kind in ("share", "rate")
    is_large = not isinstance(claim.value, tuple) and claim.value * claim.scale >= LARGE
    return claim.kind in ("count", "amount") and bool(
        STOCK.search(claim.text) or (is_large and RESULT.match(claim.metric))
    )

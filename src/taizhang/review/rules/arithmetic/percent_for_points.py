"""百分点误作百分比

## 做什么
两个百分数相减的差，应写“个百分点”，写成“%”的标出；两端都写明的，核实确是相减得来。
反过来，占比、比率本身写成“个百分点”，金额、个数的增幅写成“个百分点”的，也标出。

## 为什么
由16.8%到19.33%，提高2.53个百分点；“提高2.53%”是说提高到17.2%。

## 反例
```
研发投入占比由16.8%提高到19.33%，提高2.53%。
```

## 正例
```
研发投入占比由16.8%提高到19.33%，提高2.53个百分点。
群众满意度由80%提高到92%，提高15%。
```

## 依据
百分点是两个百分数相减的差；国家统计局《中国统计年鉴》主要统计指标解释（原文未核）：https://www.stats.gov.cn/sj/ndsj/
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.extraction import Claim, Comparator
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.figures.bases import bases
from taizhang.review.figures.change import growth, verdict
from taizhang.review.figures.changes import changes
from taizhang.review.figures.points import (
    gaps_in_percent,
    growths_in_points,
    levels_in_points,
    moves_in_percent,
)
from taizhang.review.figures.reach import shown
from taizhang.review.figures.sentences import at
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# What is itself printed as a percentage, so that its growth in percent would be a percentage of a percentage.
RATES = re.compile(
    r"(?:率|比重|占比|比例|满意度|知晓度|认可度|份额|增速|增幅)(?:达到?|为|是|已|保持在|稳定在)*$"
)

# Said of a growth, these compare it with another growth: 同比增长8.2%,较上年提高0.5%.
FASTER = re.compile(r"(?:提高|提升|加快|回落|放缓|快|慢|收窄|扩大)$")
RATE = "“{metric}”是百分数，变动{written}%疑为{written}个百分点"
APART = "由{old}到{new}，相差的是百分点，写作{written}%不对"
SIDE = "{level}与平均水平相差的应是{written}个百分点；如平均水平就是{written}%，高低又写反了"
LEVEL = "{metric}本身是百分数，应写作{written}%；“个百分点”只用于两个百分数之差"
GROWTH = "{metric}不是百分数，增减{written}个百分点疑为{written}%"


@rule(code="A114", severity=Severity.SUSPECT)
def percent_for_points(manuscript: Manuscript) -> Iterable[Remark]:
    seen = set()
    for change in changes(manuscript):
        if not change.is_rate or change.stated.unit != "%":
            continue
        seen.add(change.stated.span)
        is_difference = verdict(change, lambda old, new: new - old) is None
        if is_difference and verdict(change, growth) is not None:
            yield _remark(
                manuscript,
                change.stated.span,
                "由{old}到{new}，相差{written}个百分点，不是{written}%",
                {"old": change.old_text, "new": change.new_text, "written": change.stated.value},
                Severity.MUST,
            )
    for one in bases(manuscript):
        if one.gap and one.gap.unit == "%" and one.stated is not None:
            seen.add(at(one.gap))
            params = {"old": one.base_text, "new": one.level_text, "written": one.gap.value}
            is_sure = one.apart.meets(one.stated)
            severity = Severity.MUST if is_sure else Severity.SUSPECT
            yield _remark(manuscript, at(one.gap), APART, dict(params), severity)
    for level, gap in gaps_in_percent(manuscript):
        yield _remark(manuscript, at(gap), SIDE, {"level": shown(level), "written": gap.value})
    for claim in moves_in_percent(manuscript):
        if not any(span.overlaps(at(claim)) for span in seen):
            params = {"metric": claim.metric, "written": claim.value}
            yield _remark(manuscript, at(claim), RATE, dict(params))
    yield from _in_points(manuscript)
    for claim, comparator in _compared(manuscript):
        if comparator.span not in seen:
            params = {"metric": claim.metric, "written": comparator.value}
            yield _remark(manuscript, comparator.span, RATE, dict(params))


def _in_points(manuscript: Manuscript) -> Iterator[Remark]:
    for claim in levels_in_points(manuscript):
        params: dict[str, object] = {"metric": claim.metric, "written": claim.value}
        unit = Span(at(claim).end - len(claim.unit), at(claim).end)
        yield Remark(at(claim), LEVEL, params, fix=Fix((Edit(unit, "%"),)), severity=Severity.MUST)
    for claim in growths_in_points(manuscript):
        yield Remark(at(claim), GROWTH, {"metric": claim.metric, "written": claim.value})


def _compared(manuscript: Manuscript) -> Iterator[tuple[Claim, Comparator]]:
    for claim in manuscript.claims:
        lead = manuscript.folded[max(0, at(claim).start - 16) : at(claim).start]
        is_rate = claim.unit == "%" and claim.kind != "change" and RATES.search(lead)
        is_growth = claim.unit == "%" and claim.kind == "change"
        for one in claim.comparators if is_rate or is_growth else ():
            is_said = (
                one.unit == "%"
                and one.type in ("yoy", "pop", "base", "growth")
                and not isinstance(one.value, tuple)
            )
            if is_said and one.value is not None and (is_rate or FASTER.search(one.text)):
                yield claim, one


def _remark(
    manuscript: Manuscript,
    span: Span,
    template: str,
    params: dict[str, object],
    severity: Severity | None = None,
) -> Remark:
    sign = manuscript.folded.rfind("%", span.start, span.end)
    fix = Fix((Edit(Span(sign, sign + 1), "个百分点"),)) if sign >= 0 else None
    return Remark(span, template, params, fix=fix, severity=severity)

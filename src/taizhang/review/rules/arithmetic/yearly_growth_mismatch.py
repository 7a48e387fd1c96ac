"""年均增幅与首末两年不符

## 做什么
首末两年的数和年份都写明时，重算年均增长（几何平均），与所写的比对。

## 为什么
年均增长按连乘计算：用总增幅除以年数，得数偏大。

## 反例
```
亩均税收由2020年的12万元提高到2024年的18万元，年均增长12.5%。
```

## 正例
```
亩均税收由2020年的12万元提高到2024年的18万元，年均增长10.7%。
```

## 依据
年均增长按几何平均（水平法）计算；国家统计局《中国统计年鉴》主要统计指标解释（原文未核）：https://www.stats.gov.cn/sj/ndsj/
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval
from taizhang.review.figures.change import Change
from taizhang.review.figures.changes import changes
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="A104", severity=Severity.SUSPECT)
def yearly_growth_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for change in changes(manuscript):
        years = _years(change)
        if not (change.stated.is_yearly and change.stated.unit == "%" and not change.is_rate) or years < 2:
            continue
        ratio = change.new[1].over(change.old[1])
        if ratio and not ratio.meets(_grown(change, years)):
            exact = float(change.new[1].low / change.old[1].low) ** (1 / years) * 100 - 100
            yield Remark(
                change.span,
                "由{old}到{new}共{years}年，年均变动应为{right}%左右，文中写{written}%",
                {
                    "old": change.old_text,
                    "new": change.new_text,
                    "years": years,
                    "right": f"{exact:.1f}",
                    "written": change.stated.value,
                },
            )


def _years(change: Change) -> int:
    """Between the two years that the text names; 0 where it does not."""
    first, last = (one.value if one else None for one in change.periods)
    if not isinstance(first, str) or not isinstance(last, str):
        return 0
    return int(last[:4]) - int(first[:4])


def _grown(change: Change, years: int) -> Interval:
    """What the whole stretch grew to, as a ratio, by the stated yearly rate."""
    rate = change.stated.reach if change.stated.way == "up" else -change.stated.reach
    low, high = ((1 + end / 100) ** years for end in (rate.low, rate.high))
    return Interval(low, high)

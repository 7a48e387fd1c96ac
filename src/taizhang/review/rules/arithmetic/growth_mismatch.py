"""增幅与两端不符

## 做什么
由多少增到多少、比上年增加多少都写明时，重算增幅，与所写的比对。印出来的数按四舍五入可能代表的范围计算，范围内对得上就不报。

## 为什么
两端已经写明，增幅只能是一个数。增幅与两端不符，读者不知道该信哪一个。

## 反例
```
规上工业企业由116家增加到142家，增长25%。
```

## 正例
```
规上工业企业由116家增加到142家，增长22.4%。
社会消费品零售总额由1.1亿元增加到1.2亿元，增长12%。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）；修约见 GB/T 8170—2008 3.2（进舍规则）。
"""

from collections.abc import Iterable
from fractions import Fraction

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval, decimals, rounded
from taizhang.review.figures.change import growth, verdict
from taizhang.review.figures.changes import changes
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="A102", severity=Severity.MUST)
def growth_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for change in changes(manuscript):
        stated = change.stated
        if stated.unit != "%" or change.is_rate or stated.is_yearly:
            continue
        severity = verdict(change, growth)
        exact = growth(change.old[1], change.new[1])
        if severity is None or exact is None or exact.is_far_from(Interval.at(Fraction(stated.value))):
            continue
        middle = rounded((exact.low + exact.high) / 2, max(decimals(stated.value), 1))
        yield Remark(
            change.span,
            "由{old}到{new}，变动应为{right}%左右，文中写{written}%",
            {"old": change.old_text, "new": change.new_text, "right": middle, "written": stated.value},
            severity=Severity.SUSPECT if "同比" in stated.words or "环比" in stated.words else severity,
        )

"""各类状态之和不等于问题数

## 做什么
同一句里写了问题（任务、事项）总数，又写了已完成、正在整改、长期坚持、未完成各多少，加起来与总数比对。写了“其余”的不要求相等。

## 为什么
每个问题只处在一种状态，各类之和就是总数。多了是重复，少了是漏。

## 反例
```
反馈的13个问题中，已完成整改10个，正在整改2个。
```

## 正例
```
反馈的13个问题中，已完成整改10个，正在整改3个。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.reach import exact_count, shown
from taizhang.review.figures.standings import standings
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="A121", severity=Severity.MUST, dimension="truth")
def statuses_not_adding(manuscript: Manuscript) -> Iterable[Remark]:
    for one in standings(manuscript):
        whole = exact_count(one.whole) or 0
        if one.total == whole or (one.total < whole and one.has_rest):
            continue
        yield Remark(
            one.span,
            "各类状态合计{total}（{parts}），总数写{whole}",
            {
                "total": one.total,
                "parts": "+".join(shown(part) for part in one.counted),
                "whole": shown(one.whole),
            },
            severity=None if one.total > whole else Severity.SUSPECT,
        )

"""数值范围写反

## 做什么
找出前面的数大于后面的数的范围：8至5个、68%~63%。“由58个减少到35个”说的是变化，不报。

## 为什么
范围从小到大写；写反了，不是颠倒就是其中一个数写错。

## 反例
```
每月开展督查8至5次。
```
```
财政补助比例为68%~63%。
```

## 正例
```
每月开展督查5至8次，由58个减少到35个，气温零下5至零下2摄氏度，补助比例63%~68%。
```

## 依据
GB/T 15835—2011 5.1.3（数值范围）；由小到大是通行写法，条文没有明说。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="Q104", severity=Severity.MUST)
def range_reversed(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.quantities:
        is_range = one.form == "range" and isinstance(one.value, tuple) and one.kind != "rank"
        if (
            is_range
            and isinstance(one.value, tuple)
            and one.value[0] > one.value[1]
            and not _is_negative(manuscript, one.core.start)
        ):
            yield Remark(one.core, "“{text}”前大后小，范围应当由小到大", {"text": manuscript[one.core]})


def _is_negative(manuscript: Manuscript, start: int) -> bool:
    return manuscript.folded[max(0, start - 2) : start].endswith(("-", "下", "负"))

"""数据截至日过旧

## 做什么
文件发布、成文（或指定的审核日）距“截至……”的日子超过半年的，指出来。

## 为什么
发布时数据已经过时半年，说的不是现在的情况，应当更新，或者说明为什么只有旧数。

## 反例
```
发布时间：2025-08-27

截至2024年10月底，已完成整改10个。
```

## 正例
```
发布时间：2025-08-27

截至2025年6月，已完成整改10个。
```

## 依据
信息材料的时效性要求，没有统一条款；半年是本系统的默认值，可在审核方案中停用本条。
"""

from collections.abc import Iterable
from datetime import timedelta

from taizhang.review.days import last_day, of_role, own_day, spoken
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

LONGEST = timedelta(days=183)


@rule(code="T101", severity=Severity.SUSPECT, dimension="timeliness")
def as_of_stale(manuscript: Manuscript) -> Iterable[Remark]:
    today = own_day(manuscript)
    for one in of_role(manuscript, "as_of") if today else ():
        if today and one.value and today - last_day(one.value) > LONGEST:
            days = (today - last_day(one.value)).days
            params: dict[str, object] = {"text": one.text, "today": spoken(today), "days": days}
            yield Remark(one.span, "数据截至{text}，到{today}已经过去{days}天", params)

"""日历上没有的日期

## 做什么
找出月份大于12、日子超过当月天数的日期。

## 为什么
2月30日、13月这样的日期一定写错了，时点也就不可信。

## 反例
```
2024年2月30日，召开了整改推进会。
```
```
截至2025年13月，已完成整改10个。
```

## 正例
```
2024年2月29日，召开了整改推进会。年满12个月的，按规定办理。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核时间是否准确）；公历。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.turned import is_turned


@rule(code="D104", severity=Severity.MUST)
def date_invalid(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        if one.kind == "invalid" and not is_turned(manuscript[one.span]):
            yield Remark(one.span, "“{text}”在日历上不存在", {"text": one.text})

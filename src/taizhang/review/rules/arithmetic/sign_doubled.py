"""增减又带负号

## 做什么
“下降-3.2%”“减少-5家”是双重否定，标为必改；“增长-3.2%”意思清楚但不合习惯，提示改为“下降3.2%”。

## 为什么
下降负数就是上升，读者不知道是升是降。

## 反例
```
全县进出口额同比下降-3.2%。
```

## 正例
```
全县进出口额同比下降3.2%。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项（表述准确）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

SIGNED = re.compile(
    r"(?P<move>增长|增加|提高|上升|上涨|新增|提升|下降|减少|降低|回落|下滑|减亏)(?P<than>了|率?为|达)?(?P<sign>-|负)(?P<n>\d{1,4}(?:\.\d{1,3})?)"
    r"(?P<unit>%|个百分点|家|个|件|人|亿元|万元)"
)
DOWN = ("下降", "减少", "降低", "回落", "下滑")


@rule(code="A115", severity=Severity.MUST)
def sign_doubled(manuscript: Manuscript) -> Iterable[Remark]:
    for found in manuscript.searched.matches(SIGNED):
        span = Span(*found.span())
        if not manuscript.is_content(span):
            continue
        params: dict[str, object] = {"move": found["move"], "n": found["n"], "unit": found["unit"]}
        if found["move"] in DOWN:
            yield Remark(span, "“{move}”后面的数带负号，双重否定，升降不明", params)
        else:
            fix = (
                Fix((Edit(span, f"下降{found['n']}{found['unit']}"),))
                if found["move"] in ("增长", "上升")
                else None
            )
            yield Remark(
                span, "“{move}-{n}{unit}”宜写作“下降{n}{unit}”", params, fix=fix, severity=Severity.SUSPECT
            )

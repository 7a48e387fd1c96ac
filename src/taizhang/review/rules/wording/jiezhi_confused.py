"""“截止”误作“截至”

## 做什么
找出后面直接跟着时点的“截止”。

## 为什么
“截至”后面带时间，说到那时为止的情况；“截止”是停止，放在时间后面或作“截止日期”。混用使数字的时点不明。

## 反例
```
截止2025年6月，全市在建工业项目72个。
```

## 正例
```
截至2025年6月，全市在建工业项目72个。
报名截止时间为6月30日，6月30日截止。
```

## 依据
新闻出版行业用语辨析，“截至”与“截止”：http://m.zoomboom.cn/qzkx/show-95467.html
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

BEFORE_A_TIME = re.compile(
    r"(?<![名标件报集稿投])截止(?!日期|时间|[期日点线阀到至于])(?=[一-龥]{2,8}(?:时|前|之日|结束),)"
    r"|截止(?= ?(?:\d|[一二三四五六七八九十〇]{1,4}[年月]|目前|今年|去年|本[年月周]|上[年月]|年底|月底))"
)


@rule(code="W101", severity=Severity.MUST)
def jiezhi_confused(manuscript: Manuscript) -> Iterable[Remark]:
    for found in manuscript.searched.matches(BEFORE_A_TIME):
        span = Span(*found.span())
        if manuscript.is_content(span):
            yield Remark(span, "时点前应当用“截至”", fix=Fix((Edit(span, "截至"),), is_safe=True))

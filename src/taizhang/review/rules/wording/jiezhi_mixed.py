"""“截至”“截止”混用

## 做什么
同一篇里，时点前有的用“截止”、有的用“截至”，标出用“截至”的第一处（它是对的），并列出用“截止”的地方。

## 为什么
同一意思用两个词，读者会以为口径不同。

## 反例
```
截止2025年6月，入库35家。截至2025年6月，在建项目72个。
```

## 正例
```
截至2025年6月，入库35家。报名6月30日截止。
```

## 依据
新闻出版行业用语辨析，“截至”与“截止”：http://m.zoomboom.cn/qzkx/show-95467.html
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule
from taizhang.review.rules.wording.jiezhi_confused import BEFORE_A_TIME

RIGHT = re.compile(BEFORE_A_TIME.pattern.replace("截止", "截至"))


@rule(code="W111", severity=Severity.HINT)
def jiezhi_mixed(manuscript: Manuscript) -> Iterable[Remark]:
    wrong = [span_of(found) for found in occurrences(manuscript, BEFORE_A_TIME)]
    right = next(occurrences(manuscript, RIGHT), None)
    if wrong and right:
        params: dict[str, object] = {"count": len(wrong)}
        yield Remark(
            span_of(right), "这里用“截至”，另有{count}处用了“截止”，应当统一用“截至”", params, tuple(wrong)
        )

"""提法不准确或已过时

## 做什么
对照提法词表，找出搭配错误（坚定“四个意识”）、已经改变（贫困户、三个自信）和不规范（法人代表、残废人）的提法。

## 为什么
固定提法错一个字就是差错。

## 反例
```
进一步坚定“四个意识”，落实习总书记重要讲话精神。
```

## 正例
```
增强“四个意识”、坚定“四个自信”、做到“两个维护”，落实习近平总书记重要讲话精神。
```

## 依据
每条提法的出处和日期随提示给出；其中会议、讲话、公告的原文未核。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.lists import Matcher
from taizhang.review.lists.ended import ENDED
from taizhang.review.lists.ended import GUARDS as FORMER
from taizhang.review.lists.expressions import EXPRESSIONS as SET
from taizhang.review.lists.expressions import GUARDS
from taizhang.review.manuscript import Manuscript
from taizhang.review.outdated import outdated
from taizhang.review.rule import rule

EXPRESSIONS = (*SET, *ENDED)
MATCHER = Matcher((one.wrong for one in EXPRESSIONS), (*GUARDS, *FORMER))


@rule(code="W105", severity=Severity.SUSPECT)
def expression_outdated(manuscript: Manuscript) -> Iterable[Remark]:
    for span, entry in outdated(manuscript, MATCHER, EXPRESSIONS):
        params: dict[str, object] = {
            "wrong": _inside(entry.wrong),
            "better": _inside(entry.better),
            "source": entry.source,
        }
        yield Remark(span, "“{wrong}”应为“{better}”（{source}）", params)


def _inside(text: str) -> str:
    """Quotation marks within quotation marks are single ones (GB/T 15834—2011 4.8.3.4)."""
    return text.replace("“", "‘").replace("”", "’")

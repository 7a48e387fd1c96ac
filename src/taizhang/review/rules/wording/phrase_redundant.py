"""用词赘余

## 做什么
找出意思重复的搭配：“鼓励促进”“截至6月底为止”“目的是为了”“原因是由于”“防止问题不再发生”。

## 为什么
赘余不只是啰唆，“防止……不再发生”连意思都反了。

## 反例
```
建立长效机制，防止问题不再发生。
```
```
鼓励促进企业加强研发投入。
```

## 正例
```
建立长效机制，防止问题再次发生，确保不再反弹。目的是规范管理，鼓励企业加强研发。
```

## 依据
《现代汉语词典》（第7版）相关词条（原文未核）。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.lists.redundancies import REDUNDANCIES
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

ONE = "“{text}”用词重复，可用“{better}”"
EITHER = "“{text}”用词重复，留“{better}”或“{other}”"


@rule(code="W107", severity=Severity.SUSPECT)
def phrase_redundant(manuscript: Manuscript) -> Iterable[Remark]:
    for pattern, better, gravity in REDUNDANCIES:
        for found in occurrences(manuscript, pattern):
            first, _, second = better.partition("|")
            params: dict[str, object] = {"text": found[0], "better": first, "other": second}
            yield Remark(span_of(found), EITHER if second else ONE, params, severity=Severity(gravity))

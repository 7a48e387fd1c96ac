"""提到附件，文末没有附件

## 做什么
正文写“详见附件1”“具体清单见附件”，文末没有附件说明、也没有附件的，标出。

## 为什么
读者找不到清单；公开时漏传附件也会这样。

## 反例
```
新建制度清单详见附件1。
中共望岚区文化和旅游局党组
2024年11月20日
```

## 正例
```
新建制度清单详见附件1。
附件：1.新建制度清单
中共望岚区文化和旅游局党组
2024年11月20日
```

## 依据
GB/T 9704—2012 7.3.4（附件说明）、7.3.7（附件）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import is_quoted, occurrences
from taizhang.review.passages import ATTACHMENT, of_role
from taizhang.review.rule import rule

# The attachment of another paper (《…》附件2) is not ours.
MENTION = re.compile(
    r"(?<![》的未])(?P<m>(?:详?见|参见|填写|列入|按照?)(?:本文)?附[件表] ?(?P<n>\d{1,2})?"
    r"|(?:名单|清单|明细|目录|一览表|统计表)附后)"
)
LISTED = re.compile(r"附(?:件|表|录)? ?:? ?(?P<a>\d{1,2})|^ *(?P<b>\d{1,2})[.、]", re.M)


@rule(code="S119", severity=Severity.SUSPECT, dimension="completeness")
def attachment_absent(manuscript: Manuscript) -> Iterable[Remark]:
    attached = of_role(manuscript.passages, ATTACHMENT)
    numbers = _numbers(manuscript, attached[0].span.start) if attached else set()
    for found in occurrences(manuscript, MENTION):
        wanted = int(found["n"]) if found["n"] else None
        is_listed = bool(attached) and (wanted is None or wanted in numbers or (wanted == 1 and not numbers))
        is_there = is_listed or (wanted is None and bool(manuscript.tables))
        if not is_there and not is_quoted(manuscript, found.start("m")):
            yield Remark(Span(*found.span("m")), "提到附件，文末没有这个附件")


def _numbers(manuscript: Manuscript, start: int) -> set[int]:
    """The numbers of the attachments that are named from here on."""
    return {int(found["a"] or found["b"]) for found in LISTED.finditer(manuscript.folded, start)}

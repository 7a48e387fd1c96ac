"""没有写整改时限

## 做什么
台账里其他问题都有整改时限、唯独这一行空着的，标出；整改方案里多数措施写了完成时限、个别没写的，也标出。

## 为什么
没有时限，就无从提醒、督办和考核。

## 反例
```
序号	具体问题	整改措施	责任人	整改时限
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日
2	督查考核流于形式	修订督查考核办法	宋临川
3	固定资产管理不规范	开展固定资产清查	季南星	2025年9月30日
4	档案管理不规范	开展档案整理	季南星	2025年9月30日
```

## 正例
```
序号	具体问题	整改措施	责任人	整改时限
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日
2	督查考核流于形式	修订督查考核办法	宋临川	长期坚持
```

## 依据
《关于加强巡视整改和成果运用的意见》（原文未核）：整改措施要有完成时限。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.duties import incomplete
from taizhang.review.manuscript import Manuscript
from taizhang.review.notes import noted
from taizhang.review.planned import lacking
from taizhang.review.rule import rule

# Said in place of a date.
STANDING = re.compile(r"长期|持续|常态|立行立改|即知即改|整改类型|已完成|分阶段|每[年季月]")
LINE = 120


@rule(code="S111", severity=Severity.MUST, dimension="completeness")
def due_missing(manuscript: Manuscript) -> Iterable[Remark]:
    for span, note in noted(manuscript, "blank_due"):
        yield Remark(span, note.template, note.params)
    for line, _ in incomplete(manuscript, "due"):
        if not _is_standing(manuscript, line.span):
            yield Remark(line.span, "其他各项都写了完成时限，这一项没有写", severity=Severity.SUSPECT)
    for measure in lacking(manuscript, lambda one: bool(one.due)):
        if not _is_standing(manuscript, measure.span):
            yield Remark(measure.span, "其他措施都写了完成时限，这一条没有写", severity=Severity.SUSPECT)


def _is_standing(manuscript: Manuscript, span: Span) -> bool:
    """In the paragraph around it."""
    folded = manuscript.folded
    start, end = folded.rfind("\n", 0, span.start) + 1, folded.find("\n", span.end)
    end = min(end if end >= 0 else len(folded), span.end + LINE)
    return STANDING.search(folded, max(start, span.start - LINE), end) is not None

"""整改时限没有日期

## 做什么
找出时限写成“尽快”“近期”“适时”“待定”的措施。“长期坚持”“立行立改”“已完成”是规定的写法，不报。

## 为什么
没有日期的时限不能考核，也不会到期。

## 反例
```
序号	具体问题	整改措施	责任单位	整改时限
1	推进缓慢	现场督办	办公室	尽快完成
```
```
整改时限：近期
```

## 正例
```
序号	具体问题	整改措施	责任单位	整改时限
1	推进缓慢	现场督办	办公室	2025年8月底前
2	把关不严	修订制度	财务股	立行立改，长期坚持
```

## 依据
整改台账一般列“整改时限”，须落到年月日；例如鹤岗市向阳区台账：http://www.hgjwjw.gov.cn/xyq/xsxs/663.html
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.columns import cells_below
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

HEADING = re.compile(r"(?:整改|完成|办理|解决)?(?:时限|期限)[^数天长]{0,8}$|^完成时间$")
_VAGUE = (
    r"(?:尽快|尽早|及早|近期|近日|适时|择机|待定|视情况?|条件成熟[时后]|有条件时|逐步)"
    r"(?:完成|整改|推进|落实|解决|办理|实施|到位){0,3}"
)
CELL = re.compile(_VAGUE)
LINE = re.compile(rf"(?:整改|完成|办理|解决)(?:时限|期限|时间) ?: ?(?P<vague>{_VAGUE})(?=[,。;、)\n]|$)")


@rule(code="T105", severity=Severity.SUSPECT, dimension="timeliness")
def deadline_vague(manuscript: Manuscript) -> Iterable[Remark]:
    for cell in cells_below(manuscript, HEADING):
        if CELL.fullmatch(manuscript[cell.span].strip(" 。")):
            yield _remark(manuscript, cell.span)
    for found in occurrences(manuscript, LINE):
        yield _remark(manuscript, span_of(found, "vague"))


def _remark(manuscript: Manuscript, span: Span) -> Remark:
    return Remark(span, "时限“{text}”没有日期，无法考核", {"text": manuscript[span].strip()})

"""总述的条数与列出的条数不一致

## 做什么
文中写明“反馈问题25个”“整改措施16条”“已完成6个”，与正文或台账里实际列出的数目不一致的，标出总述处。

## 为什么
总数和明细写在同一份材料里，读者一数就知道对不上。

## 反例
```
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2025年8月31日	已完成
合计：反馈问题3个，已完成2个					—
```

## 正例
```
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2025年8月31日	已完成
合计：反馈问题2个，已完成2个					—
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.nodes import Note
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.notes import noted
from taizhang.review.rule import rule

CODES = ("count-findings", "count-measures", "count_findings", "count_measures", "count_status")
NEAR = 0.25


@rule(code="S107", severity=Severity.SUSPECT, dimension="accuracy")
def count_differs(manuscript: Manuscript) -> Iterable[Remark]:
    for span, note in noted(manuscript, *CODES):
        if "read" in note.params and not _is_listing(manuscript, note):
            continue
        yield Remark(_figure(manuscript, span, note), note.template, note.params)


def _is_listing(manuscript: Manuscript, note: Note) -> bool:
    """Prose that reads far from its total tells examples or counts otherwise; unnumbered sentences are no measures."""
    declared, read = int(str(note.params["declared"])), int(str(note.params["read"]))
    numbered = note.code != "count-measures" or all(
        one.label for finding in manuscript.proposal.findings for one in finding.measures
    )
    return numbered and abs(declared - read) <= max(2, declared * NEAR)


def _figure(manuscript: Manuscript, row: Span, note: Note) -> Span:
    """The figure itself in a row that holds several."""
    what = {"count_findings": "问题", "count_measures": "(?:措施|任务|举措)"}.get(note.code, "")
    what = re.escape(str(note.params["status"])) if "status" in note.params else what
    stated = rf"{what}[共计为有：: ]{{0,3}}{note.params['declared']} ?[个项条件]"
    found = re.compile(stated).search(manuscript.folded, row.start, row.end)
    return Span(*found.span()) if what and found else row

"""没有写责任人或责任单位

## 做什么
台账里其他问题都有责任领导、责任单位、责任人，唯独这一行空着的，标出；整改方案里多数措施写了责任单位、个别没写的，
各项都写“责任领导：…；责任科室：…”、个别少了一样的，也标出。合并单元格覆盖的空白不算。

## 为什么
没有责任人的措施没有人做。

## 反例
```
序号	具体问题	整改措施	责任人	整改时限
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日
2	督查考核流于形式	修订督查考核办法		2025年8月31日
3	固定资产管理不规范	开展固定资产清查	季南星	2025年9月30日
4	档案管理不规范	开展档案整理	季南星	2025年9月30日
```

## 正例
```
序号	具体问题	整改措施	责任人	整改时限
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日
2	督查考核流于形式	修订督查考核办法	宋临川	2025年8月31日
```

## 依据
问题清单、任务清单、责任清单：《关于加强巡视整改和成果运用的意见》（原文未核）；二十届中央巡视反馈也这样要求：http://vakiodaily.net/news/view/id/675401
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.duties import incomplete
from taizhang.review.manuscript import Manuscript
from taizhang.review.notes import noted
from taizhang.review.planned import lacking
from taizhang.review.rule import rule


@rule(code="S110", severity=Severity.MUST, dimension="completeness")
def owner_missing(manuscript: Manuscript) -> Iterable[Remark]:
    for span, note in noted(manuscript, "blank_leader", "blank_lead_unit", "blank_person"):
        yield Remark(span, note.template, note.params)
    for line, name in incomplete(manuscript, "leader", "lead_unit", "person"):
        yield Remark(
            line.span,
            "其他各项都写了责任领导，这一项没有写"
            if name == "leader"
            else "其他各项都写了责任单位（科室），这一项没有写"
            if name == "lead_unit"
            else "其他各项都写了责任人，这一项没有写",
            severity=Severity.SUSPECT,
        )
    for measure in lacking(manuscript, lambda one: bool(one.lead_unit or one.leader or one.person)):
        yield Remark(measure.span, "其他措施都写了责任单位或责任人，这一条没有写", severity=Severity.SUSPECT)

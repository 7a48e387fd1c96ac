"""没有写整改状态

## 做什么
台账里多数问题写了整改状态、个别空着的，标出该问题。

## 为什么
没有状态就不知道算不算完成，合计数也无从核对。

## 反例
```
序号	具体问题	整改措施	责任人	整改时限	整改进展	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日	学习6次	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2025年8月31日	办法已印发
3	固定资产管理不规范	开展固定资产清查	季南星	2025年9月30日	清查资产320件	已完成
```

## 正例
```
序号	具体问题	整改措施	责任人	整改时限	整改进展	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日	学习6次	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2025年8月31日	办法已印发	正在整改
```

## 依据
《关于加强巡视整改和成果运用的意见》（原文未核）：对账销号、动态管理。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

MOSTLY = 0.6
NOTED = re.compile(r"(?:序号|第) ?(?P<n>\d{1,3})(?!\d)[^。\n]{0,30}(?:状态|认定|销号)")


@rule(code="S123", severity=Severity.SUSPECT, dimension="completeness")
def status_missing(manuscript: Manuscript) -> Iterable[Remark]:
    findings = manuscript.proposal.findings if manuscript.tables else ()
    doubtful = {
        note.params.get("number") for note in manuscript.proposal.warnings if note.code == "status_several"
    }
    # 序号7状态暂未认定: the note below the table accounts for the blank.
    told = {found["n"] for found in manuscript.searched.matches(NOTED)}
    without = [one for one in findings if not one.status and one.number not in doubtful | told]
    if len(findings) - len(without) >= max(2, MOSTLY * len(findings)):
        for one in without:
            yield Remark(one.span, "第{number}号问题没有写整改状态", {"number": one.number})

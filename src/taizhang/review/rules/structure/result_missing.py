"""写了已完成，没有写结果

## 做什么
台账多数问题写了整改进展，状态为“已完成”“已销号”的这一行却没有写做了什么的，标出状态。

## 为什么
没有结果的“已完成”经不起核查，是“纸面整改”的典型样子。

## 反例
```
序号	具体问题	整改措施	责任人	整改时限	整改进展	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日	学习6次	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2025年8月31日		已完成
3	固定资产管理不规范	开展固定资产清查	季南星	2025年9月30日	清查资产320件	已完成
```

## 正例
```
序号	具体问题	整改措施	责任人	整改时限	整改进展	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日	学习6次	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2025年8月31日	办法已印发	已完成
```

## 依据
整改销号须提交申请、现场核查、审核签字，例如黄山市生态环境保护督察整改销号：
https://sthjj.huangshan.gov.cn/wrfz/ssthjbhdc/9066839.html
"""

import re
from collections.abc import Iterable

from taizhang.extraction import ProposedFinding
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

DONE = re.compile(r"^(?:已|全部)?(?:完成|办结|销号|整改到位|整改完毕)")
MOSTLY = 0.6


@rule(code="S112", severity=Severity.SUSPECT, dimension="completeness")
def result_missing(manuscript: Manuscript) -> Iterable[Remark]:
    if not manuscript.tables:
        return
    findings = manuscript.proposal.findings
    silent = [one for one in findings if not _result(one)]
    if len(findings) - len(silent) < MOSTLY * len(findings):
        return
    for one in silent:
        if one.status_span and one.status and DONE.match(one.status):
            yield Remark(
                one.status_span,
                "第{number}号问题状态是“{status}”，整改进展却是空的",
                {"number": one.number, "status": one.status},
            )


def _result(finding: ProposedFinding) -> bool:
    return bool(finding.progress) or any(one.progress for one in finding.measures)

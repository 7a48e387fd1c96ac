"""状态与进展矛盾

## 做什么
状态写“已完成”，进展里却说“尚在推进”“仍未到位”的，标出进展里的话。

## 为什么
“已完成”要算进完成率。进展没有做完而状态写完成，数字就是假的。

## 反例
```
序号	具体问题	整改措施	责任人	整改时限	整改进展	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日	学习6次	已完成
2	加油站年检把关不严	建立交叉审核制度	宋临川	2025年8月31日	检查加油站48座，交叉审核尚在推进	已完成
```

## 正例
```
序号	具体问题	整改措施	责任人	整改时限	整改进展	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2025年7月31日	学习6次	已完成
2	加油站年检把关不严	建立交叉审核制度	宋临川	2025年8月31日	检查加油站48座，交叉审核尚在推进	正在整改
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项（表述准确）；“已完成”与“已销号”分别计数是各地整改公开的通行口径。
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.extraction import ProposedFinding
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

DONE = re.compile(r"^(?:均?已|全部)?(?:完成|办结|销号|整改到位|整改完毕)(?!.*(?:持续|长期|部分))")
# Said of the work itself at the end of a clause: 对尚未完成的项目挂图作战 speaks of projects.
UNDONE = re.compile(
    r"(?:尚|仍|还|正)(?:在|未)(?:持续|抓紧|积极|全力|进一步|有序)?"
    r"(?:推进|整改|办理|完成|到位|进行|实施|落实|启动|开工|建设|审批|招标|处置|处理|核查|核实|启用|投用|运行|动工|签订|腾退|搬迁|拆除|清理|协调|协商|对接)(?:中|之中|完毕)?(?=[,。;)\s]|$)"
    r"|(?:正在|仍在|尚在|还在)(?:加紧|加快)?(?:施工|建设|装修|改造|安装|调试|采购|招标|清收|追缴|修订|起草|征求意见|报批|审批|办理|整改|推进|收尾)(?:中|之中|阶段)?(?=[,。;)\s]|$)"
    r"|(?:未|尚未|还未|没有)(?:完工|竣工|开工|动工|启动|验收|印发|出台|到账|收回|落实|解决)(?=[,。;)\s]|$)"
    r"|(?:尚有|仍有|还有|剩余|其余)\d{1,4}[个项件处户家座台条][^,。;\s]{0,12}(?:未|没有|待|在建|推进中|整改中|办理中)[^,。;\s]{0,6}(?=[,。;)\s]|$)"
    r"|(?:尚|仍|还)(?:在|未)(?:推进|整改|办理|完成|进行|启动|开工|走)[^,。;\s的]{1,6}(?=[,。;)\s]|$)"
    r"|(?:未|没有)(?:全部|完全)?(?:完成|整改到位|落实到位)(?=[,。;)\s]|$)"
    r"|(?:预计|力争|计划)[^,。;\s]{2,16}(?:完成|到位|建成|开工|投用|办结)(?=[,。;)\s]|$)"
)


@rule(code="S113", severity=Severity.SUSPECT, dimension="truth")
def status_contradicted(manuscript: Manuscript) -> Iterable[Remark]:
    for finding in manuscript.proposal.findings:
        if finding.status and finding.status_source == "item" and DONE.match(finding.status):
            for span in _undone(manuscript, finding):
                yield Remark(
                    span,
                    "状态写的是“{status}”，这里却说“{undone}”",
                    {"status": finding.status, "undone": manuscript[span]},
                    related=(finding.status_span,) if finding.status_span else (),
                )


def _undone(manuscript: Manuscript, finding: ProposedFinding) -> Iterator[Span]:
    """In the measures and what was reported of them, never in the problem itself."""
    start = min([one.span.start for one in finding.measures], default=finding.span.end)
    for found in UNDONE.finditer(manuscript.folded, start, finding.body.end):
        if not manuscript.reading.shield.covers(found.start()):
            yield Span(*found.span())

"""问题没有写整改措施

## 做什么
通报、方案或台账列了问题，却没有写措施、进展或完成情况的，标出该问题。

## 为什么
每个问题都要有回应，“事事有回音、件件有着落”。

## 反例
```
中共云泽县水利局党组关于巡察整改进展情况的通报
现将整改进展情况予以公布。
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
（二）关于“督查不到位”的问题
（三）关于“调研不深入”的问题
整改情况：一是下沉调研，走访9个村。
```

## 正例
```
中共云泽县水利局党组关于巡察整改进展情况的通报
现将整改进展情况予以公布。
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
（二）关于“督查不到位”的问题
整改情况：一是开展督查，通报4次。
```

## 依据
《中国共产党巡视工作条例》（2024年2月修订，条号未核）关于整改落实的规定；《关于加强巡视整改和成果运用的意见》（原文未核）。
"""

from collections.abc import Iterable

from taizhang.extraction import ProposedFinding
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.notes import noted
from taizhang.review.rule import rule

ANSWERING = ("整改通报", "审计整改报告", "环境整改公示", "整改方案")


@rule(code="S108", severity=Severity.SUSPECT, dimension="completeness")
def finding_unanswered(manuscript: Manuscript) -> Iterable[Remark]:
    for span, note in noted(manuscript, "blank_measure"):
        yield Remark(span, note.template, note.params)
    proposal = manuscript.proposal
    if proposal.meta.get("kind") not in ANSWERING:
        return
    silent = [one for one in proposal.findings if _is_silent(one)]
    # Where most findings are silent the paper lists problems only, or is laid out in a way that was not understood.
    if len(silent) * 3 <= len(proposal.findings):
        for one in silent:
            yield Remark(one.span, "这个问题后面没有写整改措施或整改情况")


def _is_silent(finding: ProposedFinding) -> bool:
    return not (finding.measures or finding.progress or finding.status)

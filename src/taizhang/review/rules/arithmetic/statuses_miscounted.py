"""已完成的个数与逐条状态不符

## 做什么
总述写“已完成10个、正在整改3个”，而逐条都注明了状态的，数一数各是几条。

## 为什么
总述的数是从逐条状态数出来的；改了一条的状态没有改总述，两处就对不上。

## 反例
```
巡察反馈的3个问题，已完成整改3个。现将整改情况通报如下。

（一）关于“理论学习不深入”的问题

一是制定学习计划，组织集中学习6次。二是开展专题研讨2次。（已完成整改）

（二）关于“项目推进缓慢”的问题

一是建立项目台账，每月调度。二是协调解决用地手续。（正在整改）

（三）关于“财务管理不规范”的问题

一是修订财务制度。二是开展专项检查2次。（已完成整改）
```

## 正例
```
巡察反馈的3个问题，已完成整改2个，正在整改1个。现将整改情况通报如下。

（一）关于“理论学习不深入”的问题

一是制定学习计划，组织集中学习6次。二是开展专题研讨2次。（已完成整改）

（二）关于“项目推进缓慢”的问题

一是建立项目台账，每月调度。二是协调解决用地手续。（正在整改）

（三）关于“财务管理不规范”的问题

一是修订财务制度。二是开展专项检查2次。（已完成整改）
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

KINDS = (
    (
        "done",
        re.compile(r"^(?:已|均已|全部)?(?:完成|整改|办结|销号|落实|解决)"),
        r"(?:已完成|完成)(?:整改)?",
    ),
    ("ongoing", re.compile(r"^(?:正在|尚在|仍在)"), r"(?:正在|尚在|仍在)(?:持续)?(?:整改|推进)"),
)


@rule(code="A129", severity=Severity.SUSPECT, dimension="truth")
def statuses_miscounted(manuscript: Manuscript) -> Iterable[Remark]:
    findings = manuscript.proposal.findings
    if not findings or any(one.status is None or one.status_source != "item" for one in findings):
        return
    for key, status, words in KINDS:
        declared = manuscript.proposal.declared.get(key)
        listed = [one for one in findings if status.match(one.status or "")]
        is_off = declared is not None and listed and declared != len(listed)
        span = _stated(manuscript, words, declared or 0) if is_off else None
        if span and not any(span.within(one.body) for one in findings):
            yield Remark(
                span,
                "总述写“{said}”，逐条数出{listed}个",
                {"said": manuscript[span], "listed": len(listed)},
                related=tuple(one.status_span for one in listed if one.status_span),
            )


def _stated(manuscript: Manuscript, words: str, declared: int) -> Span | None:
    pattern = rf"{words}{declared}[个项条]|(?<!\d){declared}[个项](?:问题)?{words}(?!\d)"
    found = (Span(*one.span()) for one in re.finditer(pattern, manuscript.folded))
    return next((span for span in found if manuscript.is_content(span)), None)

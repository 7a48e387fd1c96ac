"""方面、类的个数与标题不符

## 做什么
总述写“反馈4个方面12类问题”，数一数正文里这些问题分在几个方面、几类标题下面。

## 为什么
方面、类、问题三级数目要一级一级对得上；上一级少了一个标题，往往是漏了整改情况。

## 反例
```
巡察反馈了3个方面4个问题，现将整改情况通报如下。

一、在落实上级部署方面

（一）关于“理论学习不深入”的问题

一是制定学习计划，组织集中学习6次。二是开展专题研讨2次。

（二）关于“项目推进缓慢”的问题

一是建立项目台账，每月调度。二是协调解决用地手续。

二、在全面从严治党方面

（一）关于“财务管理不规范”的问题

一是修订财务制度。二是开展专项检查2次。

（二）关于“公务接待不规范”的问题

一是清退超标准接待费。二是修订公务接待办法。
```

## 正例
```
巡察反馈了2个方面3个问题，现将整改情况通报如下。

一、在落实上级部署方面

（一）关于“理论学习不深入”的问题

一是制定学习计划，组织集中学习6次。二是开展专题研讨2次。

（二）关于“项目推进缓慢”的问题

一是建立项目台账，每月调度。二是协调解决用地手续。

二、在全面从严治党方面

（一）关于“财务管理不规范”的问题

一是修订财务制度。二是开展专项检查2次。
```

## 依据
巡察整改通报逐级写明方面、类、问题、措施的数目，例如广州市住房和城乡建设局：4个方面12类39个问题157项措施：
http://fangchan.com/credit/2/2021-02-23/6769838705764274402.html
"""

import re
from collections.abc import Iterable

from taizhang.documents.grammar.numerals import number
from taizhang.documents.span import Span
from taizhang.extraction import ProposedFinding
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

LEVELS = (("aspects", 0, r"个?(?:大)?方面"), ("classes", 1, r"(?:大|个)?类"))
CONTEXT = re.compile(r"反馈|巡察|巡视|整改|指出|发现|问题")
FAR = 2


@rule(code="A128", severity=Severity.SUSPECT)
def levels_miscounted(manuscript: Manuscript) -> Iterable[Remark]:
    findings = manuscript.proposal.findings
    for key, depth, unit in LEVELS:
        declared = manuscript.proposal.declared.get(key)
        listed = _headings(findings, depth)
        if declared and listed >= 2 and 0 < abs(declared - listed) <= FAR:
            span = _stated(manuscript, declared, unit)
            if span and not any(span.within(one.body) for one in findings):
                params: dict[str, object] = {"declared": manuscript[span], "listed": listed}
                yield Remark(span, "总述写{declared}，正文标题数出{listed}个", params)


def _headings(findings: Iterable[ProposedFinding], depth: int) -> int:
    """How many different headings there are at this depth; 0 where some finding has none."""
    paths = [one.path for one in findings]
    if any(len(path) <= depth for path in paths):
        return 0
    return len({path[: depth + 1] for path in paths})


def _stated(manuscript: Manuscript, declared: int, unit: str) -> Span | None:
    for found in re.finditer(rf"(?P<n>\d{{1,3}}|[一二三四五六七八九十]{{1,3}}){unit}", manuscript.folded):
        span, around = Span(*found.span()), manuscript.folded[max(0, found.start() - 40) : found.end() + 20]
        if number(found["n"]) == declared and CONTEXT.search(around) and manuscript.is_content(span):
            return span
    return None

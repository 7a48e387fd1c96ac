"""过了时限仍在整改

## 做什么
措施写明的时限早于数据截至日（没有则取文件自己的日期），状态却是“正在整改”“未完成”的，指出来。

## 为什么
过了时限就是逾期，台账和通报应当说明原因和新的时限，不能只写“正在整改”。

## 反例
```
河洲县商务局党组巡察反馈问题整改台账
填报单位：河洲县商务局党组  数据截至2025年10月31日
序号	具体问题	整改措施	责任单位	责任人	整改时限	整改进展	整改状态
1	促消费政策落地慢	逐项目明确开工时间	办公室	温和	2025年7月31日	正在督办	正在整改
```

## 正例
```
河洲县商务局党组巡察反馈问题整改台账
填报单位：河洲县商务局党组  数据截至2025年10月31日
序号	具体问题	整改措施	责任单位	责任人	整改时限	整改进展	整改状态
1	促消费政策落地慢	逐项目明确开工时间	办公室	温和	2025年12月31日	正在督办	正在整改
2	把关不严	修订制度	财务股	温和	2025年7月31日	已经修订	已完成
```

## 依据
按期限提醒、逾期督办的做法，例如重庆市江津区：http://jwfz.org.cn/show-22468.html
"""

import re
from collections.abc import Iterable

from taizhang.review.days import due_day, own_day, spoken, stated_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

OPEN = re.compile(r"正在整改|未完成|未整改|整改中|推进中|尚在|正在推进")
EXPLAINED = re.compile(r"延期|展期|序时|顺延|逾期|超期")


@rule(code="T106", severity=Severity.SUSPECT, dimension="timeliness")
def measure_overdue(manuscript: Manuscript) -> Iterable[Remark]:
    today, told = (
        stated_day(manuscript, "as_of") or own_day(manuscript),
        stated_day(manuscript, "feedback_date"),
    )
    for finding in manuscript.proposal.findings if today else ():
        if (
            not finding.status
            or not OPEN.search(finding.status)
            or EXPLAINED.search(manuscript[finding.body])
        ):
            continue
        for measure in finding.measures:
            due = due_day(measure.due)
            # A time limit before the feedback is wrong itself, and says nothing of delay.
            if today and due and due < today and not (told and due < told):
                params: dict[str, object] = {
                    "due": spoken(due),
                    "today": spoken(today),
                    "status": finding.status,
                }
                template = "时限{due}已过（数据截至{today}），状态仍是“{status}”，应当说明原因和新的时限"
                related = (finding.status_span,) if finding.status_span else ()
                yield Remark(measure.span, template, params, related=related)
                break

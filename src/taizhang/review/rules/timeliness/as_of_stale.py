"""数据截至日过旧

## 做什么
文件发布、成文（或指定的审核日）距“截至……”的日子超过半年的，指出来。一年一统计的年末数在次年全年都可以用；
反馈意见指出的是检查时的事实，不查；整改、办理、完成情况说的是现在，用年末数也查。

## 为什么
发布时数据已经过时半年，说的不是现在的情况，应当更新，或者说明为什么只有旧数。

## 反例
```
发布时间：2025-08-27

截至2024年10月底，已完成整改10个。
```

## 正例
```
发布时间：2025-08-27

截至2025年6月，已完成整改10个。
```

## 依据
信息材料的时效性要求，没有统一条款；半年是本系统的默认值，可在审核方案中停用本条。
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from taizhang.extraction import DateExpression
from taizhang.review.days import last_day, latest, of_role, own_day, spoken
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.sentences import sentence

LONGEST = timedelta(days=183)
# What is counted once a year, is good for the year after.
DECEMBER = 12
# What a paper tells of its own work is told of now; what it found then stays as it was.
PROGRESS = re.compile(r"整改|销号|办结|完成|反馈(?:的)?问题|进展|已收回|已拨付|已建成|开工")
FOUND_THEN = re.compile(
    r"仍有|仍未|尚有|尚未|滞留|拖欠|欠缴|欠款|逾期|未(?:及时|按|能|拨|缴|上缴|清|入账|决算)"
)
REPORTS = ("整改通报", "整改台账", "审计整改报告", "环境整改公示")
FEEDBACK = "反馈意见"


@rule(code="T101", severity=Severity.SUSPECT, dimension="timeliness")
def as_of_stale(manuscript: Manuscript) -> Iterable[Remark]:
    today = own_day(manuscript)
    if manuscript.proposal.meta.get("kind") == FEEDBACK:
        return
    for one in of_role(manuscript, "as_of") if today else ():
        if not today or not one.value:
            continue
        day = latest(last_day(one.value), today) if one.inherited else last_day(one.value)
        if today - day > LONGEST and _is_of_now(manuscript, one, today):
            days = (today - day).days
            params: dict[str, object] = {"text": one.text, "today": spoken(today), "days": days}
            yield Remark(one.span, "数据截至{text}，到{today}已经过去{days}天", params)


def _is_of_now(manuscript: Manuscript, one: DateExpression, today: date) -> bool:
    around = sentence(manuscript, one.span.end)
    text = manuscript.folded[one.span.end : around.end]
    is_report = manuscript.proposal.meta.get("kind") in REPORTS
    if FOUND_THEN.search(text) and not is_report:
        return False
    if PROGRESS.search(text):
        return True
    day = last_day(one.value) if one.value else today
    return not (day.month == DECEMBER and today.year == day.year + 1)

"""已经做完的事写在将来

## 做什么
找出“已于某日完成”而该日晚于审核日（没有指定审核日时，晚于文件自己的发布或成文日期）的地方。计划、目标、时限不报。

## 为什么
写稿时还没到的日子不可能已经完成，不是日期写错，就是把打算写成了成绩。

## 反例
```
专项资金已于2025年12月30日全部拨付到位。

中共河洲县商务局党组

2025年8月27日
```

## 正例
```
专项资金已于2025年6月30日全部拨付到位，其余项目力争2025年12月底前完成。

中共河洲县商务局党组

2025年8月27日
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条第十二项（成文日期署会议通过或负责人签发的日期）、第二十条第四项（审核时间是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.review.days import first_day, own_day, spoken
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

DONE_BEFORE = re.compile(r"已经?(?:全部|全面)?(?:于|在) ?$")
DONE_BEHIND = re.compile(
    r" ?,?(?:[^,。;、\n将拟应要力]{0,12})?已经?(?!列入|纳入|计划|安排|确定|明确|定于|部署|预定|报名|约定|预约|排定|批准)[一-龥]{2}"
)
OWN_ROLES = ("publication", "signature", "as_of", "due")
DATED = ("date", "month", "range")


@rule(code="D108", severity=Severity.SUSPECT, dimension="truth")
def date_in_future(manuscript: Manuscript) -> Iterable[Remark]:
    today = own_day(manuscript)
    for one in manuscript.dates if today else ():
        if not today or one.value is None or one.kind not in DATED or one.inherited or one.role in OWN_ROLES:
            continue
        if first_day(one.value) > today and _is_told_as_done(manuscript, one.span.start, one.span.end):
            params: dict[str, object] = {"text": one.text, "today": spoken(today)}
            yield Remark(one.span, "事情写成已经做完，而{text}晚于{today}", params)


def _is_told_as_done(manuscript: Manuscript, start: int, end: int) -> bool:
    before = manuscript.folded[max(0, start - 8) : start]
    return bool(DONE_BEFORE.search(before) or DONE_BEHIND.match(manuscript.folded, end))

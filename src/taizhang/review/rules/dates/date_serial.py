"""日期显示成表格序列值

## 做什么
找出表格日期栏里的五位数字：那是电子表格内部的日期序列值（1900年起的天数），换算出它是哪一天。

## 为什么
单元格格式丢失后，“2025年9月30日”会显示成“45930”，看的人不知道是哪天。

## 反例
```
序号	具体问题	整改措施	责任单位	整改时限
1	推进缓慢	现场督办	办公室	45930
2	把关不严	修订制度	财务股	2025年8月31日
```

## 正例
```
序号	具体问题	整改措施	涉及金额	整改时限
1	推进缓慢	现场督办	45930	2025年9月30日
2	把关不严	修订制度	1200	2025年8月31日
```

## 依据
GB/T 15835—2011 5.1.4；序列值的算法：
https://support.microsoft.com/en-us/office/date-systems-in-excel-e7fe7167-48a9-4b96-bb53-5612a800b487
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from taizhang.review.columns import cells_below
from taizhang.review.days import spoken
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

HEADING = re.compile(r"(?:时限|期限|日期|时间|完成时|截止)[^数天长用]{0,8}$")
# 2000-01-01 to 2050-12-31, counted from the day before 1900 began (Excel believes in 1900-02-29).
SERIALS = range(36526, 55153)
EPOCH = date(1899, 12, 30)


@rule(code="D103", severity=Severity.MUST)
def date_serial(manuscript: Manuscript) -> Iterable[Remark]:
    for cell in cells_below(manuscript, HEADING):
        digits = manuscript[cell.span].strip()
        if digits.isdecimal() and len(digits) == 5 and int(digits) in SERIALS:
            day = spoken(EPOCH + timedelta(days=int(digits)))
            params: dict[str, object] = {"digits": digits, "day": day}
            template = "“{digits}”是表格的日期序列值，应当显示为“{day}”"
            yield Remark(cell.span, template, params, fix=Fix((Edit(cell.span, day),)))

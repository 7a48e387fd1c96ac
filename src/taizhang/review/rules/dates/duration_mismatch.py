"""天数与起止日期不符

## 做什么
核对“共……天”“为期……天”“连续监测……天”“工期……个月”与起止日期，天数写在前面或后面都查。首尾都算、只算一头都容许；
工作日只看是否多于日历天数。

## 为什么
公示期、巡察期的天数是法定或纪律要求，天数和起止日期对不上，必有一处写错。

## 反例
```
公示时间为2025年3月10日至3月16日，共5天。
```

## 正例
```
公示时间为2025年3月10日至3月16日，共7天。2024年3月19日至4月27日开展了为期40天的巡察，其中走访5天。
```

## 依据
公示期首尾都算的做法：四平市铁东区公示“7天（含首尾）” http://tdq.siping.gov.cn/zw/tzgg/201912/t20191213_341203.html

只算一头：《中华人民共和国民法典》第二百零一条（开始的当日不计入）
"""

import re
from collections.abc import Iterable

from taizhang.documents.grammar.numerals import number
from taizhang.documents.span import Span
from taizhang.extraction import DateExpression
from taizhang.review.days import first_day, last_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

COUNT = r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3}) ?个?(?P<unit>工作日|自然日|天|日|月(?!\d))(?![前后])"
_NAMED = "会期|展期|赛期|公示时间为|时间为|为期|历时|公示期(?:限)?[为是]?|期限[为是]?|工期[为是]?|任期[为是]?|服务期[为是]?"
BEHIND = (
    re.compile(rf"[^。;!?\n]{{0,36}}?(?:{_NAMED}) ?{COUNT}"),
    re.compile(rf" ?[,(]? ?(?:共计?|合计|前后|总计) ?{COUNT}"),
    re.compile(rf" ?\((?:共计?|为期|历时)? ?{COUNT}\)"),
    # What went on without a break took every day of it.
    re.compile(rf"[^。;,!?\n]{{0,16}}?连续[一-龥]{{0,6}}{COUNT}"),
)
BEFORE = re.compile(rf"(?:{_NAMED}|共) ?{COUNT} ?[,(:]? ?(?:即|自|从|时间为)?$")
REACH = 24
ANOTHER = re.compile(r"[\d一二三四五六七八九十] ?[年月日]|其中")
MONTH = 30.44


@rule(code="D107", severity=Severity.MUST)
def duration_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        found = _stated(manuscript, one)
        if found is None:
            continue
        stated, is_wrong = number(found["n"]) or 0, _months if found["unit"] == "月" else _days
        length = is_wrong(one, stated, found["unit"])
        if length is not None:
            span = Span(found.start("n"), found.end("unit"))
            params: dict[str, object] = {
                "range": one.text,
                "length": length,
                "stated": manuscript[span],
            }
            if found["unit"] == "月":
                yield Remark(span, "{range}是{length}个月，文中写{stated}", params, related=(one.span,))
            else:
                yield Remark(span, "{range}首尾都算是{length}天，文中写{stated}", params, related=(one.span,))


def _stated(manuscript: Manuscript, one: DateExpression) -> re.Match[str] | None:
    """The number of days or months that stands right behind the range or right before it."""
    if one.kind not in ("range", "month range") or one.value is None or isinstance(one.value, str):
        return None
    folded, end = manuscript.folded, one.span.end
    for way in BEHIND:
        found = way.match(folded, end)
        if found and not ANOTHER.search(folded, end, found.start("n")):
            return found
    return BEFORE.search(folded, max(0, one.span.start - REACH), one.span.start)


def _days(one: DateExpression, stated: int, unit: str) -> int | None:
    """How many days the range has, first and last counted, where the number cannot be that of them."""
    if one.value is None or isinstance(one.value, str) or len(one.value[0]) < 10:
        return None
    days = (last_day(one.value) - first_day(one.value)).days + 1
    is_wrong = stated > days if unit == "工作日" else stated not in (days, days - 1)
    return days if is_wrong else None


def _months(one: DateExpression, stated: int, unit: str) -> int | None:
    if one.value is None or isinstance(one.value, str):
        return None
    months = ((last_day(one.value) - first_day(one.value)).days + 1) / MONTH
    return round(months) if abs(months - stated) > 1.2 else None

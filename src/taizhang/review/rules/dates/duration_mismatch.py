"""天数与起止日期不符

## 做什么
核对“共……天”“为期……天”“连续监测……天”“工期……个月”与起止日期。首尾都算、只算一头都容许；工作日只看是否多于日历天数。

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
公示期首尾都算的做法：四平市铁东区公示“7天（含首尾）”：
http://tdq.siping.gov.cn/zw/tzgg/201912/t20191213_341203.html

只算一头：《中华人民共和国民法典》第二百零一条（开始的当日不计入）。
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

COUNT = r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3}) ?个?(?P<unit>工作日|自然日|天|日)(?![前后])"
BEHIND = (
    re.compile(rf"[^。;!?\n]{{0,36}}?(?:为期|历时|公示期(?:限)?[为是]?|期限[为是]) ?{COUNT}"),
    re.compile(rf" ?[,(]? ?(?:共计?|合计|前后|总计) ?{COUNT}"),
    re.compile(rf" ?\({COUNT}\)"),
    re.compile(rf"[^,。;!?\n\d]{{0,10}},?(?:连续|持续|不间断)[一-龥]{{0,6}}? ?{COUNT}"),
)
MONTHS = r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3}) ?个(?P<unit>月)(?!左右)"
MONTHS_BEFORE = re.compile(
    rf"(?:工期|建设期|周期|为期|期限|历时|服务期)[为是共]? ?{MONTHS}[,(]? ?(?:自|从|即|由)?$"
)
MONTHS_BEHIND = re.compile(rf" ?[,(]? ?(?:(?:建设)?工期|为期|共计?|历时|周期|期限)[为是]? ?{MONTHS}")
ANOTHER = re.compile(r"[\d一二三四五六七八九十] ?[年月日]|其中")


@rule(code="D107", severity=Severity.MUST)
def duration_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        days = _days(one)
        found = next((at for way in BEHIND if (at := way.match(manuscript.folded, one.span.end))), None)
        if not days or not found or ANOTHER.search(manuscript.folded, one.span.end, found.start("n")):
            continue
        stated = number(found["n"]) or 0
        is_wrong = stated > days if found["unit"] == "工作日" else stated not in (days, days - 1)
        if is_wrong:
            span = Span(found.start("n"), found.end("unit"))
            params: dict[str, object] = {
                "range": one.text,
                "days": days,
                "stated": found["n"] + found["unit"],
            }
            template = "{range}首尾都算是{days}天，文中写{stated}"
            yield Remark(span, template, params, related=(one.span,))
    yield from _in_months(manuscript)


def _in_months(manuscript: Manuscript) -> Iterable[Remark]:
    """工期24个月,自2026年3月至2028年2月: the first month and the last both counted, or one of them."""
    for one in manuscript.dates:
        months = _months(one)
        start = max(0, one.span.start - 24)
        found = MONTHS_BEHIND.match(manuscript.folded, one.span.end) if months else None
        if months and found is None:
            found = MONTHS_BEFORE.search(manuscript.folded, start, one.span.start)
        if found and months and (number(found["n"]) or 0) not in (months, months - 1):
            params: dict[str, object] = {
                "range": one.text,
                "months": months,
                "stated": found["n"] + "个月",
            }
            span = Span(found.start("n"), found.end("unit"))
            yield Remark(span, "{range}首尾都算是{months}个月，文中写{stated}", params, related=(one.span,))


def _months(one: DateExpression) -> int | None:
    if one.kind not in ("month range", "range") or one.value is None or isinstance(one.value, str):
        return None
    if len(one.value[0]) != 7:
        return None
    first, last = first_day(one.value), last_day(one.value)
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _days(one: DateExpression) -> int | None:
    """First and last day both counted."""
    if one.kind != "range" or one.value is None or isinstance(one.value, str) or len(one.value[0]) < 10:
        return None
    return (last_day(one.value) - first_day(one.value)).days + 1

"""Dates that lean on another date (相对日期): 去年, 上年, 上半年, 目前, 自去年至6月, “十四五”期间."""

import re
from collections.abc import Iterator

from taizhang.documents.grammar.starts import matches_at
from taizhang.extraction.dates.calendar import iso
from taizhang.extraction.dates.expression import Value

_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
_RELATIVE = re.compile(
    r"自?(?P<from>去年|上年|前年|今年)(?:以来)?(?:至|到)(?:(?P<toyear>今年) ?)?(?P<tomonth>\d{1,2}) ?月(?!\d)"
    r"|(?P<year>去年|今年|上年|前年|明年|本年度?|当年|上一?年度)"
    r"(?: ?(?:(?P<half>[上下]半年)|第?(?P<quarter>[一二三四])季度|(?P<month>\d{1,2}) ?月(?! ?\d{1,2} ?日)))?"
    r"|(?<![年\d])(?P<lonehalf>[上下]半年)|(?<![年\d])(?P<lonequarter>第?[一二三四]季度|前[二三]季度)"
    r"|(?P<plan>[“\"]?十[三四五]五[”\"]?)(?=期间|时期|以来|规划期)"
    r"|(?P<now>目前|现阶段|近日|日前|近期|眼下)"
)
# The words of which each of these expressions has one; literal, so that looking for them costs little.
_WORDS = re.compile(
    "去年|上年|前年|今年|明年|本年|当年|上一年|上半年|下半年|一季度|二季度|三季度|四季度|十三五|十四五|十五五"
    "|目前|现阶段|近日|日前|近期|眼下"
)
_LEADING = "自第前“\""
_SHIFT = {"去年": -1, "上年": -1, "上年度": -1, "上一年度": -1, "前年": -2, "明年": 1}
_PLANS = {"三": 2016, "四": 2021, "五": 2026}


def relatives(folded: str) -> Iterator[re.Match[str]]:
    """Every relative expression, in reading order."""
    return matches_at(_RELATIVE, folded, _starts(folded))


def _starts(folded: str) -> Iterator[int]:
    """The words, and one sign before them where that may belong to the expression."""
    for word in _WORDS.finditer(folded):
        if word.start() and folded[word.start() - 1] in _LEADING:
            yield word.start() - 1
        yield word.start()


def resolve(match: re.Match[str], reference: int | None, context: int | None) -> tuple[str, Value | None]:
    """(kind, value): 去年 and 今年 lean on the year of the document, 上年 and 当年 on the year last named."""
    if match["now"]:
        return "now", None
    if match["plan"]:
        start = _PLANS[match["plan"].strip('“”"')[1]]
        return "period", (iso(start), iso(start + 4))
    if match["from"]:
        return "relative range", _from_to(match, reference)
    return _relative_year(match, reference, context)


def _from_to(match: re.Match[str], reference: int | None) -> Value | None:
    if reference is None or not 1 <= int(match["tomonth"]) <= 12:
        return None
    return iso(reference + _SHIFT.get(match["from"], 0), 1), iso(reference, int(match["tomonth"]))


def _relative_year(
    match: re.Match[str], reference: int | None, context: int | None
) -> tuple[str, Value | None]:
    word = match["year"] or ""
    base = context if word in ("上年", "上年度", "上一年度", "当年") and context else reference
    half, quarter, month = (
        match["half"] or match["lonehalf"],
        match["quarter"] or (match["lonequarter"] or ""),
        match["month"],
    )
    kind = "period" if half or quarter else "relative"
    if base is None:
        return kind, None
    year = base + _SHIFT.get(word, 0)
    if half:
        return kind, (iso(year, 1), iso(year, 6)) if half[0] == "上" else (iso(year, 7), iso(year, 12))
    if quarter:
        last = _QUARTERS[next(sign for sign in quarter if sign in _QUARTERS)] * 3
        return kind, (iso(year, 1 if quarter.startswith("前") else last - 2), iso(year, last))
    return kind, iso(year, int(month)) if month and 1 <= int(month) <= 12 else iso(year)

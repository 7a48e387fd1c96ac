"""Dates written out (完整日期): 2025年8月27日, 1—6月, 上半年, 一季度, 二〇二五年八月, 2025-08-27, ranges of all these."""

import re
from dataclasses import dataclass

from taizhang.documents.grammar.numerals import number
from taizhang.extraction.dates.calendar import is_day, iso, last_day

_D2 = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})"
CHINESE_YEAR = re.compile(r"[一二](?=[〇零一二三四五六七八九]{3})")
"""Where a year in Chinese numerals may begin."""
_TENTHS = r"[上中下]旬"
_QUARTER = r"(?:第?[一二三四1-4]季度|前[二三2-3]季度|前三季度)"
_HALF = r"(?:[上下]半年)"
_POINT = (
    rf"(?:(?P<{{0}}y>{_YEAR}) ?年度? ?(?:(?P<{{0}}p>{_HALF}|{_QUARTER}|底|末|初|中(?=[,。]))|(?P<{{0}}m>{_D2}) ?月份?"
    rf"(?: ?(?:(?P<{{0}}d>{_D2}) ?[日号]|(?P<{{0}}t>{_TENTHS}|底|末|初|中(?=[,。]))))?)?"
    rf"|(?P<{{0}}m2>\d{{1,2}}) ?月份?(?: ?(?:(?P<{{0}}d2>\d{{1,2}}) ?[日号]|(?P<{{0}}t2>{_TENTHS}|底|末|初|中(?=[,。]))))?"
    r"|(?P<{0}iy>(?:19|20)\d\d)(?:(?P<{0}sep>[-/.])(?P<{0}im>\d{1,2})(?P={0}sep)(?P<{0}id>\d{1,2})|-(?P<{0}in>\d\d))"
    r"(?![\d%])(?!\.\d))"
)
_TO = r" ?(?:至|到|-|~) ?"
WHOLE = re.compile(
    rf"(?<![\d.〔\[])(?:{_POINT.replace('{0}', 'a')}(?:{_TO}{_POINT.replace('{0}', 'b')})?)"
    r"(?P<edge>(?:以前|之前|以后|之后|以来|前|起|后(?!续))?)"
)
# Ranges whose first part leaves out its unit: 1-6月, 2021-2023年, 6月5日-9日, 6月5-9日.
SHORT = re.compile(
    rf"(?<![\d.〔\[])(?:(?:(?P<y>{_YEAR}) ?年 ?)?(?P<m1>\d{{1,2}}) ?月?{_TO}(?P<m2>\d{{1,2}}) ?月份?(?! ?\d{{1,2}} ?日)"
    rf"|(?P<y1>(?:19|20)\d\d) ?年?{_TO}(?P<y2>(?:19|20)\d\d) ?年度?(?! ?\d)"
    rf"|(?:(?P<yd>{_YEAR}) ?年 ?)?(?P<md>\d{{1,2}}) ?月 ?(?P<d1>\d{{1,2}}) ?日?{_TO}(?P<d2>\d{{1,2}}) ?日)(?P<edge>)"
)


@dataclass(frozen=True, slots=True)
class Point:
    """A parsed point of time; ``part`` is 上半年, 一季度, 上旬, 底 … ``valid`` is False for 2月30日."""

    year: int | None
    month: int | None = None
    day: int | None = None
    part: str = ""

    def kind(self) -> str:
        if self.part and self.part not in ("底", "末"):
            return "period"
        return "date" if self.day else "month" if self.month else "year"

    def valid(self, year: int) -> bool:
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        return self.day is None or is_day(year, self.month or 0, self.day)

    def first(self, year: int) -> str:
        span = _spread(self, year)
        return span[0] if span else iso(year, self.month, self.day)

    def last(self, year: int) -> str:
        span = _spread(self, year)
        return span[1] if span else iso(year, self.month, self.day)


_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _spread(point: Point, year: int) -> tuple[str, str] | None:
    """First and last month or day of 上半年, 前三季度, 上旬."""
    if point.part in ("上半年", "下半年"):
        return (iso(year, 1), iso(year, 6)) if point.part[0] == "上" else (iso(year, 7), iso(year, 12))
    if "季度" in point.part:
        quarter = next(_QUARTERS[sign] for sign in point.part if sign in _QUARTERS)
        first = 1 if point.part.startswith("前") else quarter * 3 - 2
        return iso(year, first), iso(year, quarter * 3)
    if point.part.endswith("旬") and point.month:
        start = {"上": 1, "中": 11, "下": 21}[point.part[0]]
        end = last_day(year, point.month) if start == 21 else start + 9
        return iso(year, point.month, start), iso(year, point.month, end)
    return None


def point(match: re.Match[str], side: str) -> Point | None:
    """The point on side ``a`` or ``b`` of a match of WHOLE."""
    got = {
        key: match[side + key] for key in ("y", "p", "m", "d", "t", "m2", "d2", "t2", "iy", "im", "id", "in")
    }
    if not any(got.values()):
        return None
    if got["iy"]:
        return Point(int(got["iy"]), int(got["im"] or got["in"] or 0), int(got["id"]) if got["id"] else None)
    year = number(got["y"]) if got["y"] else None
    month, day = got["m"] or got["m2"], got["d"] or got["d2"]
    part = got["p"] or got["t"] or got["t2"] or ""
    return Point(year, number(month) if month else None, number(day) if day else None, part)

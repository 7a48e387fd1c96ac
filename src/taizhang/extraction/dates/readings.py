"""What a whole or relative expression means (日期取值), given the years around it."""

import re

from taizhang.documents.grammar.numerals import number
from taizhang.documents.span import Span
from taizhang.extraction.dates.calendar import iso
from taizhang.extraction.dates.expression import Candidate, DateExpression, Value
from taizhang.extraction.dates.relative import resolve
from taizhang.extraction.dates.whole import Point, point
from taizhang.extraction.dates.years import Years

_INHERITED = "年份承前一日期"


def whole(match: re.Match[str], years: Years) -> DateExpression | None:
    """2024年3月19日至4月27日, 6月底, 2025年上半年 …"""
    first, last = point(match, "a"), point(match, "b")
    if first is None:
        return None
    span = Span(match.start(), match.end() - len(match["edge"]))
    edge = (first.part if first.part in ("底", "末", "初", "中") and last is None else "") + match["edge"]
    if last is None:
        return _single(first, span, match[0], edge, years)
    return _pair(first, last, span, match[0], match["edge"], years)


def _single(at: Point, span: Span, text: str, edge: str, years: Years) -> DateExpression:
    year = at.year or years.last or years.reference
    inherited = at.year is None
    if year is None:
        return DateExpression(span, text, at.kind(), None, inherited=True, edge=edge)
    if not at.valid(year):
        return DateExpression(span, text, "invalid", None, False, inherited=inherited, edge=edge)
    spread = (at.first(year), at.last(year))
    value: Value = spread if spread[0] != spread[1] else spread[0]
    why = (Candidate(value, _INHERITED),) if inherited else ()
    return DateExpression(span, text, at.kind(), value, True, why, edge, inherited)


def _pair(first: Point, last: Point, span: Span, text: str, edge: str, years: Years) -> DateExpression:
    kind = (
        {"year": "year range", "month": "month range"}.get(first.kind(), "range")
        if first.kind() == last.kind()
        else "range"
    )
    start, end, inherited = _years_of(first, last, years)
    if start is None or end is None:
        return DateExpression(span, text, kind, None, inherited=True, edge=edge)
    value = (first.first(start), last.last(end)) if first.valid(start) and last.valid(end) else None
    if value is None or value[0] > value[1]:
        return DateExpression(span, text, "invalid", None, False, inherited=inherited, edge=edge)
    why = (Candidate(value, _INHERITED),) if inherited else ()
    return DateExpression(span, text, kind, value, True, why, edge, inherited)


def _years_of(first: Point, last: Point, years: Years) -> tuple[int | None, int | None, bool]:
    """The years of both ends; an end without year turns the year over where its month comes earlier."""
    over = bool(first.month and last.month and last.month < first.month)
    if first.year is not None:
        return first.year, last.year or first.year + over, False
    if last.year is not None:
        return last.year - over, last.year, False
    base = years.last or years.reference
    return base, None if base is None else base + over, True


def short(match: re.Match[str], years: Years) -> DateExpression:
    """1-6月, 2021-2023年, 6月5日-9日."""
    span = Span(*match.span())
    if match["y1"]:
        first, last = int(match["y1"]), int(match["y2"])
        value = (iso(first), iso(last)) if first < last else None
        return DateExpression(span, match[0], "year range" if value else "invalid", value, value is not None)
    if match["md"]:
        month = int(match["md"])
        ends = Point(None, month, int(match["d1"])), Point(None, month, int(match["d2"]))
        year = match["yd"]
    else:
        ends = Point(None, int(match["m1"])), Point(None, int(match["m2"]))
        year = match["y"]
    if not year:
        return _pair(*ends, span, match[0], "", years)
    stated = number(year)
    return _pair(Point(stated, ends[0].month, ends[0].day), ends[1], span, match[0], "", years)


def relative(match: re.Match[str], years: Years) -> DateExpression:
    kind, value = resolve(match, years.reference, years.last)
    return DateExpression(Span(*match.span()), match[0], kind, value, inherited=True)

"""Dates that lost 年, 月, 日 or digits (粘连与缺字): every reading is offered, none chosen unless it is the only one."""

import re
from collections.abc import Callable, Iterator, Sequence

from taizhang.documents.grammar.starts import matches_at
from taizhang.documents.span import Span
from taizhang.extraction.dates.calendar import day_pairs, is_day, iso, month_days
from taizhang.extraction.dates.expression import Candidate, DateExpression

_Y = r"(?<![\d.])(?P<y>(?:19|20)\d\d)"
_TO = r" ?(?:至|到|-|~) ?"
_NOT_SPAN = r"(?! ?(?:内|以内|之内|左右|均|的时间|无|龄|间))"
_LINE = r"(?:(?<=\n)|(?<=^)|(?<=\n )|(?<=  ))"

_ANY_LEAP_YEAR = 2000

Reader = Callable[[re.Match[str], int | None], tuple[str, list[Candidate]]]


def _glued_day(match: re.Match[str], year: int | None) -> tuple[str, list[Candidate]]:
    """2024319427日, 2025827日, 2024717日至830日."""
    at, digits, last = int(match["y"]), match["d"], match.groupdict().get("e")
    if last:
        return "range", _ranges(at, month_days(digits, at), month_days(last, at), "年月日分隔符丢失")
    days = [Candidate(iso(at, m, d), "年月日分隔符丢失") for m, d in month_days(digits, at)]
    if days:
        return "date", days
    return "range", [Candidate(pair, "年月日分隔符和“至”丢失") for pair in day_pairs(digits, at)]


def _ranges(
    year: int, firsts: list[tuple[int, int]], lasts: list[tuple[int, int]], why: str
) -> list[Candidate]:
    return [Candidate((iso(year, *a), iso(year, *b)), why) for a in firsts for b in lasts if a < b]


def _bare_day(match: re.Match[str], year: int | None) -> tuple[str, list[Candidate]]:
    """914日, 717日至830日: month and day glued, the year is that of an earlier date, if there is one."""
    at, why = year or _ANY_LEAP_YEAR, "“月”字丢失，年份承前" if year else "“月”字丢失，年份未写"
    last = match.groupdict().get("e")
    if last:
        return "range", [
            c for c in _ranges(at, month_days(match["d"], at), month_days(last, at), why) if year
        ]
    days = month_days(match["d"], at)
    return "date", [Candidate(iso(at, *day) if year else "-" + iso(at, *day)[4:], why) for day in days]


def _glued_month(match: re.Match[str], year: int | None) -> tuple[str, list[Candidate]]:
    """20256月, 20251月, 20256月30日."""
    at, month, day = int(match["y"]), int(match["m"]), match.groupdict().get("d")
    if day:
        return "date", [Candidate(iso(at, month, int(day)), "“年”字丢失")] if is_day(
            at, month, int(day)
        ) else []
    if not 1 <= month <= 12:
        return "month", []
    candidates = [Candidate(iso(at, month), "“年”字丢失")]
    if month == 1:
        candidates.append(Candidate((iso(at, 1), iso(at, 12)), "也可能是1月至某月，止月丢失"))
    return "month", candidates


def _glued_months(match: re.Match[str], year: int | None) -> tuple[str, list[Candidate]]:
    """20251-6月."""
    at, first, last = int(match["y"]), int(match["m"]), int(match["n"])
    fits = 1 <= first < last <= 12
    return "month range", [Candidate((iso(at, first), iso(at, last)), "“年”字丢失")] if fits else []


def _glued_days(match: re.Match[str], year: int | None) -> tuple[str, list[Candidate]]:
    """10月914日: two days of one month, 至 between them lost."""
    month, digits = int(match["m"]), match["d"]
    cuts = [(digits[:cut], digits[cut:]) for cut in range(1, len(digits)) if digits[cut] != "0"]
    pairs = [(int(a), int(b)) for a, b in cuts if int(a) < int(b)]
    return "range", [
        Candidate((iso(year, month, a), iso(year, month, b)), "“至”丢失，年份承前")
        for a, b in pairs
        if year and is_day(year, month, a) and is_day(year, month, b)
    ]


def _no_month(match: re.Match[str], year: int | None) -> tuple[str, list[Candidate]]:
    return "month missing", []


def _no_day(match: re.Match[str], year: int | None) -> tuple[str, list[Candidate]]:
    return "day missing", []


# Tried in this order; the first that fits at a place wins. All begin at a run of digits: with a year, or without.
_WITH_YEAR: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(rf"{_Y}(?: ?年 ?)?(?P<d>\d{{3,4}}) ?日{_TO}(?P<e>\d{{2,4}})(?:日|(?=[,。;]|$))"), _glued_day),
    (re.compile(rf"{_Y}(?P<d>\d{{2,8}})日"), _glued_day),
    (re.compile(rf"{_Y} ?年 ?(?P<d>\d{{3,4}})日"), _glued_day),
    (re.compile(rf"{_LINE}(?P<y>(?:19|20)\d\d)(?P<d>\d{{2,4}})(?= *(?:\n|$))"), _glued_day),
    (re.compile(rf"{_Y}(?P<m>\d{{1,2}}){_TO}(?P<n>\d{{1,2}})月"), _glued_months),
    (re.compile(rf"{_Y}(?P<m>\d{{1,2}})月(?P<d>\d{{1,2}})日"), _glued_month),
    (re.compile(rf"{_Y}(?P<m>\d{{1,2}})月"), _glued_month),
    (re.compile(rf"{_Y} ?年[底末初]月(?!底)"), _no_month),
    (re.compile(rf"{_Y} ?年? ?月(?! ?度)"), _no_month),
    (re.compile(rf"{_Y} ?年 ?\d{{1,2}} ?月 ?日"), _no_day),
)
_WITHOUT: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(rf"(?<![\d.年月])(?P<d>\d{{3,4}})日{_TO}(?P<e>\d{{2,4}})(?:日|(?=[,。;]|$))"), _bare_day),
    (re.compile(rf"(?<![\d.年月第满共近前后超约历时每])(?P<d>\d{{3,4}})日{_NOT_SPAN}"), _bare_day),
)
_AFTER_MONTH: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(r"(?<![\d.])(?P<m>\d{1,2}) ?月 ?(?P<d>\d{3,4})日"), _glued_days),
)
_CENTURIES = ("19", "20")


def damaged(
    folded: str, runs: Sequence[Span]
) -> Iterator[tuple[Span, Callable[[int | None], DateExpression | None]]]:
    """Places of damaged dates; the second of each pair reads it, given the year of the date before it.

    ``runs`` are the longest stretches of digits; each pattern is asked at their beginnings only.
    """
    with_year = [run.start for run in runs if len(run) > 3 and folded.startswith(_CENTURIES, run.start)]
    without = [run.start for run in runs if 3 <= len(run) <= 4]
    of_month = [run.start for run in runs if len(run) <= 2]
    for patterns, starts in ((_WITH_YEAR, with_year), (_WITHOUT, without), (_AFTER_MONTH, of_month)):
        for pattern, read in patterns:
            for match in matches_at(pattern, folded, starts):
                yield Span(*match.span()), _reader(match, read)


def _reader(match: re.Match[str], read: Reader) -> Callable[[int | None], DateExpression | None]:
    def expression(year: int | None) -> DateExpression | None:
        kind, candidates = read(match, year)
        if not candidates and kind in ("date", "range", "month", "month range"):
            if read is _bare_day or not match[0].endswith(("日", "月")):
                return None
            kind = "invalid"
        value = candidates[0].value if len(candidates) == 1 and (year or read is not _bare_day) else None
        span = Span(*match.span())
        return DateExpression(
            span, match[0], kind, value, False, tuple(candidates), inherited=read is _bare_day
        )

    return expression

"""A year's arrangement out of the wording of its notice (读节假日通知).

The notices of the State Council say one festival a sentence: “春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、
周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。” The weekday that stands beside a day is held against the day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

SENTENCE = re.compile(r"[^。；;\n]+")
# One day, with the month or after one that had it, and what stands in brackets beside it.
A_DAY = re.compile(r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?:[（(](?P<aside>[^（()）]{0,30})[）)])?")
THROUGH = re.compile(r"\s*(?:至|到|—|-|~|～)\s*")
WEEKDAYS = "一二三四五六日"
OFF, WORKED = "放假", "上班"


class Unreadable(ValueError):
    """What cannot be a day of the year, in the words of the notice."""


@dataclass(frozen=True, slots=True)
class Told:
    """The days that a notice says are off and worked, weekends among them."""

    off: frozenset[date]
    worked: frozenset[date]


def told_by(text: str, year: int) -> Told:
    """Raises ``Unreadable`` with the words where a day does not exist or stands beside another weekday than its own."""
    off: set[date] = set()
    worked: set[date] = set()
    for sentence in SENTENCE.findall(text):
        if OFF in sentence:
            off.update(_days(sentence.partition(OFF)[0], year))
        elif WORKED in sentence:
            worked.update(_days(sentence.partition(WORKED)[0], year))
    return Told(frozenset(off), frozenset(worked))


def _days(words: str, year: int) -> Iterator[date]:
    """Every day that is named, and every one between the two ends of a stretch."""
    month, last, end = 0, None, 0
    for found in A_DAY.finditer(words):
        month = int(found["month"] or month)
        day = _day(found, month, year)
        if last and THROUGH.fullmatch(words[end : found.start()]):
            yield from (last + timedelta(days=n) for n in range(1, (day - last).days))
        yield day
        last, end = day, found.end()


def _day(found: re.Match[str], month: int, year: int) -> date:
    try:
        day = date(year, month, int(found["day"]))
    except ValueError:
        raise Unreadable(found[0]) from None
    said = re.search(rf"(?:周|星期)([{WEEKDAYS}天])", found["aside"] or "")
    if said and WEEKDAYS.index(said[1].replace("天", "日")) != day.weekday():
        raise Unreadable(found[0])
    return day

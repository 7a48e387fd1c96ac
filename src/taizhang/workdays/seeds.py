"""The years that come with the house (内置年份): the notices of the State Council as ``chinesecalendar`` keeps them."""

from datetime import date, timedelta

import chinese_calendar

from taizhang.workdays.calendar import Calendar
from taizhang.workdays.year import SATURDAY, Year

FIRST = 2004


def _seeded() -> dict[int, Year]:
    """Every year from the first that the library answers for, up to the last."""
    years: dict[int, Year] = {}
    number = FIRST
    while True:
        try:
            years[number] = _year(number)
        except NotImplementedError:
            return years
        number += 1


def _year(number: int) -> Year:
    """Raises NotImplementedError where the library does not know the year."""
    first = date(number, 1, 1)
    days = [first + timedelta(days=n) for n in range((date(number + 1, 1, 1) - first).days)]
    worked = {day for day in days if chinese_calendar.is_workday(day)}
    rest = {day for day in days if day.weekday() < SATURDAY} - worked
    work = {day for day in worked if day.weekday() >= SATURDAY}
    return Year(
        number,
        frozenset(rest),
        frozenset(work),
        f"国务院办公厅关于{number}年部分节假日安排的通知（据 chinesecalendar）",
    )


SEEDS = _seeded()
SEEDED = Calendar(SEEDS)

"""Which days are worked, and the last of so many (推算工作日).

Holidays follow the notices of the State Council (国务院办公厅关于节假日安排的通知) as ``chinesecalendar`` keeps them. For a
year whose notice is not out yet Monday to Friday are taken; ``is_known`` says so, and pages say it to the person.
"""

from datetime import date, timedelta

import chinese_calendar

SATURDAY = 5


def is_known(day: date) -> bool:
    """Whether the holidays of that year are on record."""
    try:
        chinese_calendar.is_workday(day)
    except NotImplementedError:
        return False
    return True


def is_working(day: date) -> bool:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < SATURDAY


def last_of(count: int, first: date, *, working: bool) -> date:
    """The last of ``count`` days beginning with ``first``, both included; ``first`` counts only if it is worked."""
    if not working:
        return first + timedelta(days=count - 1)
    day, left = first, count - int(is_working(first))
    while left > 0:
        day += timedelta(days=1)
        left -= is_working(day)
    return day

"""Which days are worked, and days counted from one another (推算工作日).

A year whose notice is not out yet is never guessed at in silence: its Mondays to Fridays are taken for worked, and every
day that was reckoned through it says that it is provisional.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from taizhang.workdays.year import SATURDAY, Year

ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Day:
    """A day that was reckoned; provisional where a year without a notice was counted through."""

    date: date
    is_provisional: bool = False


@dataclass(frozen=True)
class Calendar:
    years: Mapping[int, Year]

    def is_known(self, day: date) -> bool:
        """Whether the notice of its year is on record."""
        return day.year in self.years

    def is_working(self, day: date) -> bool:
        year = self.years.get(day.year)
        return year.is_working(day) if year else day.weekday() < SATURDAY

    def last_of(self, count: int, first: date, *, working: bool) -> Day:
        """The last of ``count`` days beginning with ``first``, both included; ``first`` counts only if it is worked."""
        if not working:
            return Day(first + timedelta(days=count - 1))
        return self.after(count, first - ONE)

    def after(self, count: int, day: date) -> Day:
        """The ``count``-th working day after ``day``; ``day`` itself where ``count`` is 0 or less."""
        last, left = day, count
        while left > 0:
            last += ONE
            left -= self.is_working(last)
        return Day(last, self.is_uncertain(day, last))

    def left(self, today: date, due: date) -> int:
        """Working days after ``today`` up to and with ``due``; negative where ``due`` lies behind."""
        if due < today:
            return -self.left(due, today)
        worked = _weekdays_to(due) - _weekdays_to(today)
        for number in range(today.year, due.year + 1):
            if year := self.years.get(number):
                worked -= sum(today < day <= due for day in year.rest)
                worked += sum(today < day <= due for day in year.work)
        return worked

    def next_working(self, day: date) -> date:
        """``day`` itself where it is worked, else the next one that is."""
        while not self.is_working(day):
            day += ONE
        return day

    def is_uncertain(self, first: date, last: date) -> bool:
        """Whether a day after ``first`` up to ``last`` lies in a year without a notice."""
        if last <= first:
            return False
        return any(number not in self.years for number in range((first + ONE).year, last.year + 1))

    def with_years(self, years: Mapping[int, Year]) -> "Calendar":
        """The same with these years instead of its own."""
        return Calendar({**self.years, **years})


def _weekdays_to(day: date) -> int:
    """Mondays to Fridays up to and with ``day``, counted from the first of all days, a Monday."""
    weeks, rest = divmod(day.toordinal(), 7)
    return weeks * SATURDAY + min(rest, SATURDAY)

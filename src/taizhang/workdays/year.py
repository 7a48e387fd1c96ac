"""What the notice of one year changes about its weeks (年度节假日安排)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

SATURDAY = 5


class Unsound(ValueError):
    """A day that a year's arrangement cannot hold; ``day`` is that day, ``why`` one of ``year``, ``rest``, ``work``."""

    def __init__(self, day: date, why: str) -> None:
        super().__init__(f"{day}: {why}")
        self.day, self.why = day, why


@dataclass(frozen=True, slots=True)
class Year:
    """``rest`` are days from Monday to Friday on which nobody works, ``work`` the Saturdays and Sundays that are worked.

    ``source`` names the notice (国务院办公厅关于…部分节假日安排的通知) or where else it is from.
    """

    number: int
    rest: frozenset[date]
    work: frozenset[date]
    source: str = ""

    @classmethod
    def of(cls, number: int, *, off: Collection[date], worked: Collection[date], source: str = "") -> "Year":
        """From the days as a notice names them: weekends among the days off are no news and left out.

        Raises ``Unsound`` for a day of another year, for one that is both, and for a weekday said to be made up for.
        """
        for day in (*off, *worked):
            if day.year != number:
                raise Unsound(day, "year")
        for day in worked:
            if day.weekday() < SATURDAY:
                raise Unsound(day, "work")
            if day in off:
                raise Unsound(day, "rest")
        return cls(
            number, frozenset(day for day in off if day.weekday() < SATURDAY), frozenset(worked), source
        )

    def is_working(self, day: date) -> bool:
        return day in self.work if day.weekday() >= SATURDAY else day not in self.rest

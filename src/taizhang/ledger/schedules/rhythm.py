"""On which days offices report (调度日): by week, fortnight or month, and never on a day off.

Pure: a rhythm and a calendar give the days. An occurrence on a day off goes to the next working day; where that is the
day of the next occurrence or a later one, the two are one.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, pairwise

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.schedules.states import Cadence
from taizhang.workdays import Calendar

WEEK, MONTH = 7, 31
DAYS_MAX, OPENS_MAX, REMINDS_MAX = 7, 10, 10


@dataclass(frozen=True)
class Rhythm:
    """``days`` are weekdays from 1 (Monday), or days of the month; one that a month lacks is its last day.

    ``first_date`` is the day from which it counts; a fortnightly one goes by the week in which that day lies.
    """

    cadence: str
    days: tuple[int, ...]
    first_date: date


@dataclass(frozen=True)
class Occurrence:
    """``nominal`` is the day of the rhythm, ``due`` the working day that it came to; provisional without a calendar."""

    nominal: date
    due: date
    is_provisional: bool = False

    @property
    def is_moved(self) -> bool:
        return self.nominal != self.due


def refuse_unsound_rhythm(rhythm: Rhythm) -> None:
    most = MONTH if rhythm.cadence == Cadence.MONTHLY else WEEK
    if rhythm.cadence not in Cadence.values:
        raise Refused(_("请选择多久一次"))
    if not 1 <= len(rhythm.days) <= DAYS_MAX or any(not 1 <= day <= most for day in rhythm.days):
        if most == WEEK:
            raise Refused(_("请选择星期几：1 到 7 的整数，几天之间用顿号隔开"))
        raise Refused(_("请填写每月几号：1 到 31 的整数，几天之间用顿号隔开；31 是月末"))


def occurrences(rhythm: Rhythm, calendar: Calendar, *, since: date) -> Iterator[Occurrence]:
    """Those whose nominal day is ``since`` or later, in order; those that holidays push together count once."""
    days = _nominal(rhythm, max(since, rhythm.first_date))
    for one, following in pairwise(_on_working_day(day, calendar) for day in days):
        if one.due < following.due:
            yield one


def upcoming(rhythm: Rhythm, calendar: Calendar, *, since: date, count: int) -> list[Occurrence]:
    return list(islice(occurrences(rhythm, calendar, since=since), count))


def opening_day(due: date, days: int, calendar: Calendar) -> date:
    """``days`` working days before ``due``."""
    day, left = due, days
    while left > 0:
        day -= timedelta(days=1)
        left -= calendar.is_working(day)
    return day


def _on_working_day(day: date, calendar: Calendar) -> Occurrence:
    due = calendar.next_working(day)
    return Occurrence(day, due, not (calendar.is_known(day) and calendar.is_known(due)))


def _nominal(rhythm: Rhythm, since: date) -> Iterator[date]:
    if rhythm.cadence == Cadence.MONTHLY:
        return _by_month(rhythm.days, since)
    return _by_week(rhythm, since)


def _by_week(rhythm: Rhythm, since: date) -> Iterator[date]:
    step = 2 if rhythm.cadence == Cadence.FORTNIGHTLY else 1
    anchor = rhythm.first_date - timedelta(days=rhythm.first_date.weekday())
    passed = (since - anchor).days // (WEEK * step)
    monday = anchor + timedelta(weeks=passed * step)
    while True:
        yield from (
            day for one in sorted(set(rhythm.days)) if (day := monday + timedelta(days=one - 1)) >= since
        )
        monday += timedelta(weeks=step)


def _by_month(days: tuple[int, ...], since: date) -> Iterator[date]:
    year, month = since.year, since.month
    while True:
        last = monthrange(year, month)[1]
        found = sorted({date(year, month, min(one, last)) for one in days})
        yield from (day for day in found if day >= since)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)

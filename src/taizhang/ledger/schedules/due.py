"""Which roundup a schedule should have open on a day (应当发起的调度)."""

from datetime import date, timedelta

from taizhang.ledger.schedules.models import Schedule
from taizhang.ledger.schedules.rhythm import Occurrence, occurrences, opening_day
from taizhang.workdays import Calendar

# Longer than any holiday, so that an occurrence that was moved is looked for from before its nominal day.
BACK = timedelta(days=21)


def to_be_opened(schedule: Schedule, today: date, calendar: Calendar) -> Occurrence | None:
    """The next one that is not past, once its opening day has come and it was not opened yet."""
    since = max(schedule.first_date, today - BACK)
    coming = next(one for one in occurrences(schedule.rhythm, calendar, since=since) if one.due >= today)
    if today < opening_day(coming.due, schedule.opens_before, calendar):
        return None
    is_open = schedule.roundups.filter(nominal_date=coming.nominal).exists()
    return None if is_open else coming

"""When something is due, and how late it came (报送期限): by the calendar of working days, and provisional where that has no notice yet."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.formats import date_format
from django.utils.timezone import localdate, make_aware
from django.utils.translation import gettext as _

from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.models import Cycle, DueRule, Rhythm
from taizhang.ledger.calls.periods import bounds, month_of, quarter_of
from taizhang.workdays import Calendar

DAYS_MAX = 250
ONE = timedelta(days=1)
DISTANT = timedelta(days=3 * 366)


@dataclass(frozen=True)
class Due:
    """``days`` is the number of working days that was given, None where a day was named."""

    at: datetime
    days: int | None
    is_provisional: bool


def due_after(days: int, clock: time, *, today: date) -> Due:
    """At an hour of the so-manieth working day after today."""
    if not 1 <= days <= DAYS_MAX:
        raise Refused(_("工作日数请写 1 到 %(most)d") % {"most": DAYS_MAX})
    day = calendar().after(days, today)
    return Due(moment_of(day.date, clock), days, day.is_provisional)


def moment_of(day: date, clock: time) -> datetime:
    """The hour is one of this house, whatever zone it was said in."""
    return make_aware(datetime.combine(day, clock.replace(tzinfo=None)))


def due_on(day: date, clock: time, *, now: datetime) -> Due:
    """On a day that somebody named. Nobody is asked for something by a day off or by a moment that is past."""
    if day > localdate(now) + DISTANT:
        raise Refused(_("截止的日子太远，请核对年份"))
    known, moment = calendar(), moment_of(day, clock)
    if moment <= now:
        raise Refused(_("截止时间已经过了，请改晚一些"))
    if not known.is_working(day):
        said = {
            "day": date_format(day, "DATE_FORMAT"),
            "next": date_format(known.next_working(day), "DATE_FORMAT"),
        }
        raise Refused(_("%(day)s不上班，请改到工作日；之后最近的是%(next)s") % said)
    return Due(moment, None, not known.is_known(day))


def lateness(due_at: datetime, sent_at: datetime) -> tuple[bool, int]:
    """Whether it came too late, and by how many working days; 0 where it came later on the same day."""
    if sent_at <= due_at:
        return False, 0
    return True, max(0, calendar().left(localdate(due_at), localdate(sent_at)))


def due_of(cycle: Cycle, period: str, known: Calendar) -> date:
    """The day on which a period of a repeating call is due."""
    _first, last = bounds(period)
    if cycle.due_rule == DueRule.AFTER:
        return known.after(cycle.due_number, last).date
    begun = date(last.year, last.month, 1)
    return known.next_working(min(begun + ONE * (cycle.due_number - 1), last))


def opening_of(due: date, lead_days: int, known: Calendar) -> date:
    """So many working days before it is due."""
    day = due
    while lead_days > 0:
        day -= ONE
        lead_days -= known.is_working(day)
    return day


def period_of(cycle: Cycle, day: date) -> str:
    return month_of(day) if cycle.rhythm == Rhythm.MONTHLY else quarter_of(day)

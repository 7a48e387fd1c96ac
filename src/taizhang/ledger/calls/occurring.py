"""Which occurrence of a repeating call is to go out (到期的循环征集)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from taizhang.bureau.calendars.queries import calendar
from taizhang.ledger.calls.deadlines import Due, due_of, moment_of, opening_of, period_of
from taizhang.ledger.calls.models import Call, Cycle
from taizhang.ledger.calls.periods import bounds
from taizhang.ledger.calls.states import CycleState

LOOKED_BACK = 3


def occurrences(today: date) -> Iterator[tuple[Cycle, str]]:
    """Of every running repeating call the periods before and around this day whose time has come, none twice."""
    known = calendar()
    sent = set(Call.objects.filter(cycle__state=CycleState.RUNNING).values_list("cycle", "period"))
    for cycle in Cycle.objects.filter(state=CycleState.RUNNING).select_related("organization"):
        for period in _periods_around(cycle, today):
            if (cycle.pk, period) in sent or not is_called_for(cycle, period):
                continue
            due = due_of(cycle, period, known)
            if due >= localdate(cycle.begun_at) and opening_of(due, cycle.lead_days, known) <= today:
                yield cycle, period


def is_called_for(cycle: Cycle, period: str) -> bool:
    return cycle.first_period <= period and (not cycle.last_period or period <= cycle.last_period)


def _periods_around(cycle: Cycle, today: date) -> list[str]:
    """The one of this day and those shortly before: a job that stood still for some weeks makes good what it missed."""
    found, day = [], today
    for _period in range(LOOKED_BACK):
        found.append(period_of(cycle, day))
        day = bounds(found[-1])[0] - timedelta(days=1)
    return found


def due_for(cycle: Cycle, period: str, *, at: datetime) -> Due:
    """By the rule; where the job came too late for it, the offices get their days all the same."""
    known, today = calendar(), localdate(at)
    day = due_of(cycle, period, known)
    if known.left(today, day) < 1:
        day = known.after(cycle.lead_days, today).date
    return Due(moment_of(day, cycle.due_time), None, not known.is_known(day))

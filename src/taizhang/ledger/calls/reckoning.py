"""The due day of a call as the calendar has it now (重算期限)."""

from collections.abc import Iterator

from django.utils.timezone import localdate, localtime

from taizhang.bureau.calendars.queries import calendar
from taizhang.ledger.calls.deadlines import Due, due_after, moment_of
from taizhang.ledger.calls.models import Call
from taizhang.ledger.calls.states import CallState


def due_anew(call: Call) -> Due:
    """Working days are counted again; a day that was named moves to the next working day where it is none."""
    clock = localtime(call.due_at).time()
    if call.due_days is not None:
        return due_after(call.due_days, clock, today=localdate(call.sent_at))
    known = calendar()
    day = known.next_working(call.due_on)
    return Due(moment_of(day, clock), None, not known.is_known(call.due_on))


def dues_moved() -> Iterator[Call]:
    """Open calls whose due day is another, or a certain one, since a year was entered."""
    for one in Call.objects.filter(state=CallState.OPEN, is_provisional=True):
        due = due_anew(one)
        if (due.at, due.is_provisional) != (one.due_at, one.is_provisional):
            yield one

"""Who is to be reminded today of what is owed (催报): so many working days before, on the day, and again while it is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils.timezone import localdate

from taizhang.bureau.calendars.queries import calendar
from taizhang.ledger.calls.models import Submission
from taizhang.ledger.calls.states import FILLING, CallState


@dataclass(frozen=True)
class Occasion:
    """``left`` are working days, negative where it is late; ``stage`` tells one occasion from every other."""

    submission: Submission
    due_on: date
    left: int
    stage: str


def occasions(at: datetime) -> Iterator[Occasion]:
    """The earliest date first; what has more time is no occasion."""
    known, today = calendar(), localdate(at)
    furthest = known.after(max(settings.CALL_REMIND_DAYS, default=0), today).date
    rows = Submission.objects.filter(
        state__in=FILLING, call__state=CallState.OPEN, call__due_at__date__lte=furthest
    )
    for one in rows.select_related("office", "call").order_by("call__due_at", "pk"):
        due = one.call.due_on
        left = known.left(today, due)
        if stage := stage_of(left, late=(today - due).days):
            yield Occasion(one, due, left, stage)


def stage_of(left: int, *, late: int) -> str:
    """The nearest of the days before that has come; ``late`` by so many days it begins anew every so many."""
    if late > 0:
        return f"late{late // settings.REMIND_AGAIN_DAYS}"
    come = [one for one in settings.CALL_REMIND_DAYS if left <= one]
    return f"before{min(come)}" if come else ""

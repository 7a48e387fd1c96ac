"""发起调度:on working days, each schedule whose day is near asks its offices."""

from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.jobs.kinds import Facts, errand
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.refusal import Refused
from taizhang.ledger.schedules.actions.open_roundup import open_roundup
from taizhang.ledger.schedules.due import to_be_opened
from taizhang.ledger.schedules.models import Schedule
from taizhang.ledger.schedules.queries import running


def settle(facts: Facts, brought: int, *, at: datetime) -> None:
    """Each roundup was written with its own entry; nothing is left to write."""


@errand(title=gettext_lazy("发起调度"), settle=settle, rhythm=Daily(7, 30))
def open_roundups(facts: Facts, *, at: datetime) -> int:
    """How many were opened. A day off opens nothing: the next working day does, since the day has come then too.

    An errand, because each goes through the gate in a transaction of its own; done again after a death it finds those
    that are open and opens the rest.
    """
    today, by = localdate(at), calendar()
    if not by.is_working(today):
        return 0
    return sum(_opened(one, at) for one in running() if to_be_opened(one, today, by))


def _opened(schedule: Schedule, at: datetime) -> bool:
    today = localdate(at)
    coming = to_be_opened(schedule, today, calendar())
    if coming is None:
        return False
    facts = {"nominal_date": coming.nominal, "by_schedule": True}
    try:
        open_roundup(schedule, **facts, actor=_in_whose_name(schedule, at), at=at)  # type: ignore[arg-type]
    except Refused:
        # Nothing is under way, or a person was quicker.
        return False
    return True


def _in_whose_name(schedule: Schedule, at: datetime) -> Actor:
    """Whoever set the schedule, as long as they hold the post; then the house itself."""
    today = localdate(at)
    setter = actor_of(schedule.set_by, on=today)
    return setter if open_roundup.is_open_to(schedule, setter) else console_actor(on=today)

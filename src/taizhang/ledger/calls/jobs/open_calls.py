"""发出循环征集:every morning, the occurrences whose time has come, each through the gate."""

from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.jobs.kinds import Facts, errand
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.actions.open_occurrence import open_occurrence
from taizhang.ledger.calls.occurring import occurrences


def settled(facts: Facts, brought: object, *, at: datetime) -> None:
    """The gate has written everything: there is nothing left to write."""


@errand(title=gettext_lazy("发出循环征集"), rhythm=Daily(7, 30), settle=settled)
def open_calls(facts: Facts, *, at: datetime) -> None:
    """Done again after a death it opens nothing twice: what was sent is no occasion any more."""
    today = localdate(at)
    if not calendar().is_working(today):
        return
    by = console_actor(on=today)
    for cycle, period in list(occurrences(today)):
        cycle.refresh_from_db()
        try:
            open_occurrence(cycle, period=period, actor=by, at=at)
        except Refused:
            continue

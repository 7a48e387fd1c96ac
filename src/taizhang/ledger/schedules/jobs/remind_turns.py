"""调度提醒:whoever still owes an answer is told before the day, and again while it is late; on working days alone."""

from datetime import date, datetime

from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.jobs.kinds import Facts, job
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.messages.sending import tell
from taizhang.ledger.schedules.models import Roundup, Turn
from taizhang.ledger.schedules.people import people_of
from taizhang.ledger.schedules.states import RoundupState, TurnState
from taizhang.ledger.schedules.topics import ROUNDUP
from taizhang.workdays import Calendar


@job(title=gettext_lazy("调度提醒"), rhythm=Daily(8))
def remind_turns(facts: Facts, *, at: datetime) -> None:
    """What fell on a day off is said on the next working day; each occasion is said once to each person."""
    today, by = localdate(at), calendar()
    if not by.is_working(today):
        return
    for roundup in Roundup.objects.filter(state=RoundupState.OPEN).select_related("schedule__round"):
        if occasion := _occasion(roundup, today, by):
            _remind(roundup, occasion, at)


def _occasion(roundup: Roundup, today: date, by: Calendar) -> str:
    if today > roundup.due_date:
        return f"late:{(today - roundup.due_date).days // settings.REMIND_AGAIN_DAYS}"
    is_near = by.left(today, roundup.due_date) <= roundup.schedule.reminds_before
    return "before" if is_near and localdate(roundup.opened_at) < today else ""


def _remind(roundup: Roundup, occasion: str, at: datetime) -> None:
    owed = Turn.objects.filter(roundup=roundup, state=TurnState.OWED).select_related("office")
    offices = [one.office for one in owed]
    is_late = occasion != "before"
    people = people_of(offices, on=localdate(at), is_late=is_late)
    said = {"name": roundup.schedule.name, "day": spoken_day(roundup.due_date)}
    subject = _("“%(name)s”还没有填报，时限%(day)s") % said
    text = _("没有填报的：%(offices)s") % {"offices": "、".join(map(str, offices))}
    key, where = f"{roundup.stream}:{occasion}", f"/roundups/{roundup.pk}"
    tell(people, kind=ROUNDUP, subject=subject, text=text, address=where, key=key, at=at)

"""发起调度:every office that owes something is asked, once for each day of the schedule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.states import RoundState
from taizhang.ledger.schedules.models import Roundup, Schedule, Turn
from taizhang.ledger.schedules.owing import offices_asked
from taizhang.ledger.schedules.people import people_of
from taizhang.ledger.schedules.rhythm import Occurrence, occurrences
from taizhang.ledger.schedules.states import RoundupState, ScheduleState
from taizhang.ledger.schedules.topics import ROUNDUP
from taizhang.ledger.supervision.roles import ISSUING


@dataclass(frozen=True, kw_only=True)
class RoundupOpened(Event):
    """``by_schedule``: the house opened it on its day, in the name of whoever set the schedule."""

    called: str
    nominal_date: date | str
    due_date: date | str
    offices: Sequence[str]
    by_schedule: bool

    def sentence(self) -> str:
        said = {"name": self.called, "day": spoken_day(self.due_date), "n": len(self.offices)}
        opened = _("发起“%(name)s”，%(day)s前填报，%(n)d 个股室") % said
        if self.nominal_date != self.due_date:
            opened += _("（原为%(day)s，遇放假顺延）") % {"day": spoken_day(self.nominal_date)}
        return opened + (_("（按调度安排自动发起）") if self.by_schedule else "")


@dataclass(frozen=True, kw_only=True)
class TurnAsked(Event):
    office: str
    measures: int

    def sentence(self) -> str:
        return _("请%(office)s填报 %(n)d 项措施的进展") % {"office": self.office, "n": self.measures}


@creation(title=gettext_lazy("发起调度"), state=RoundupState.OPEN, roles=ISSUING)
def open_roundup(
    schedule: Schedule, *, nominal_date: date, by_schedule: bool = False, actor: Actor, at: datetime
) -> tuple[Roundup, Outcome]:
    """``nominal_date`` is a day of the schedule that is not past; nobody is asked twice for the same one."""
    held = Schedule.objects.select_for_update(no_key=True, of=("self",)).get(pk=schedule.pk)
    coming = _occurrence(held, nominal_date, localdate(at))
    asked = offices_asked(held)
    if not asked:
        raise Refused(_("没有股室有进行中的措施，不用调度"))
    row = Roundup.objects.create(
        schedule=held,
        nominal_date=coming.nominal,
        due_date=coming.due,
        is_provisional=coming.is_provisional,
        opened_at=at,
    )
    turns = [
        Turn.objects.create(roundup=row, office=office, measures=measures)
        for office, measures in asked.items()
    ]
    _tell(row, turns, at)
    event = RoundupOpened(
        called=held.name,
        nominal_date=coming.nominal,
        due_date=coming.due,
        offices=[str(one.office) for one in turns],
        by_schedule=by_schedule,
    )
    caused = [(one, TurnAsked(office=str(one.office), measures=len(one.measures))) for one in turns]
    return row, Outcome(event, tuple(caused))


def _occurrence(schedule: Schedule, nominal: date, today: date) -> Occurrence:
    if schedule.state != ScheduleState.RUNNING or schedule.round.state != RoundState.OPEN:
        raise Refused(_("这个调度已经停止"))
    coming = next(occurrences(schedule.rhythm, calendar(), since=nominal))
    if coming.nominal != nominal or coming.due < today:
        raise Refused(_("这一天不是调度日，或者已经过了"))
    if schedule.roundups.filter(nominal_date=nominal).exists():
        raise Refused(_("这一次调度已经发起"))
    return coming


def _tell(row: Roundup, turns: Sequence[Turn], at: datetime) -> None:
    day = spoken_day(row.due_date)
    subject = _("请在%(day)s前填报“%(name)s”") % {"day": day, "name": row.schedule.name}
    text = _("%(round)s：请逐项报告进展；没有进展的说明原因。") % {"round": row.schedule.round}
    people = people_of([one.office for one in turns], on=localdate(at))
    where, key = f"/roundups/{row.pk}", f"{row.stream}:opened"
    tell(people, kind=ROUNDUP, subject=subject, text=text, address=where, key=key, at=at)

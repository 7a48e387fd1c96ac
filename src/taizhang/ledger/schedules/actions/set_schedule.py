"""设定调度:when the offices of a round are asked how far they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState
from taizhang.ledger.schedules.models import Schedule
from taizhang.ledger.schedules.presets import OPENS_BEFORE, REMINDS_BEFORE
from taizhang.ledger.schedules.rhythm import OPENS_MAX, REMINDS_MAX, Rhythm, refuse_unsound_rhythm
from taizhang.ledger.schedules.states import ScheduleState
from taizhang.ledger.schedules.wording import said_rhythm
from taizhang.ledger.supervision.roles import ISSUING


@dataclass(frozen=True, kw_only=True)
class ScheduleSet(Event):
    called: str
    cadence: str
    days: Sequence[int]
    first_date: date | str
    opens_before: int
    reminds_before: int
    offices: Sequence[str]
    source: str

    def sentence(self) -> str:
        said = {"name": self.called, "rhythm": said_rhythm(self.cadence, self.days)}
        return _("设定调度“%(name)s”：%(rhythm)s") % said


@creation(title=gettext_lazy("设定调度"), state=ScheduleState.RUNNING, roles=ISSUING)
def set_schedule(
    round: Round,
    *,
    name: str,
    cadence: str,
    days: Sequence[int],
    first_date: date,
    opens_before: int = OPENS_BEFORE,
    reminds_before: int = REMINDS_BEFORE,
    offices: Sequence[Organization] = (),
    source: str = "",
    actor: Actor,
    at: datetime,
) -> tuple[Schedule, ScheduleSet]:
    """``offices`` empty means every office with open measures on the day."""
    rhythm = Rhythm(cadence, tuple(sorted(set(days))), first_date)
    _check(round, name, rhythm, opens_before, reminds_before, offices)
    row = Schedule.objects.create(
        round=round,
        name=name.strip(),
        cadence=cadence,
        days=list(rhythm.days),
        first_date=first_date,
        opens_before=opens_before,
        reminds_before=reminds_before,
        offices=[one.pk for one in offices],
        source=source.strip(),
        set_by_id=actor.person_id,
        set_at=at,
    )
    event = ScheduleSet(
        called=row.name,
        cadence=cadence,
        days=row.days,
        first_date=first_date,
        opens_before=opens_before,
        reminds_before=reminds_before,
        offices=[str(one) for one in offices],
        source=row.source,
    )
    return row, event


def _check(
    round: Round, name: str, rhythm: Rhythm, opens: int, reminds: int, offices: Sequence[Organization]
) -> None:
    if round.state != RoundState.OPEN:
        raise Refused(_("这一轮已经办结，不能再调度"))
    if not name.strip() or len(name.strip()) > 40:
        raise Refused(_("请给调度起一个不超过 %(most)d 个字的名称") % {"most": 40})
    refuse_unsound_rhythm(rhythm)
    if not 0 <= opens <= OPENS_MAX:
        raise Refused(_("提前发起的工作日要在 0 到 %(most)d 之间") % {"most": OPENS_MAX})
    if not 0 <= reminds <= REMINDS_MAX:
        raise Refused(_("提前提醒的工作日要在 0 到 %(most)d 之间") % {"most": REMINDS_MAX})
    for one in offices:
        if not one.path.startswith(round.organization.path):
            raise Refused(_("“%(office)s”不在本单位之内") % {"office": one})
    same = round.schedules.filter(name=name.strip(), state=ScheduleState.RUNNING)
    if same.exists():
        raise Refused(_("已经有一个执行中的调度叫“%(name)s”") % {"name": name.strip()})

"""汇总调度:who answered, who did not, and nothing more is taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.ledger.schedules.guards import is_over
from taizhang.ledger.schedules.models import Roundup
from taizhang.ledger.schedules.states import RoundupState, TurnState
from taizhang.ledger.supervision.roles import ISSUING


@dataclass(frozen=True, kw_only=True)
class RoundupClosed(Event):
    called: str
    in_time: Sequence[str]
    late: Sequence[str]
    missed: Sequence[str]
    summary: str

    def sentence(self) -> str:
        said = _("“%(name)s”汇总：按时 %(in_time)d，逾期 %(late)d，未填报 %(missed)d") % {
            "name": self.called,
            "in_time": len(self.in_time),
            "late": len(self.late),
            "missed": len(self.missed),
        }
        return said + (_("（%(offices)s）") % {"offices": "、".join(self.missed)} if self.missed else "")


@dataclass(frozen=True, kw_only=True)
class TurnMissed(Event):
    office: str

    def sentence(self) -> str:
        return _("%(office)s没有填报") % {"office": self.office}


@transition(
    title=gettext_lazy("汇总"),
    source={RoundupState.OPEN},
    target=RoundupState.CLOSED,
    roles=ISSUING,
    guards=[is_over],
    along=TurnState.MISSED,
)
def close_roundup(roundup: Roundup, *, summary: str = "", actor: Actor, at: datetime) -> Outcome:
    """Whoever still owes an answer has missed the roundup."""
    turns = list(roundup.turns.select_related("office").order_by("office__path"))
    owed = [one for one in turns if one.state == TurnState.OWED]
    given = [one for one in turns if one.state == TurnState.ANSWERED]
    for one in owed:
        one.roundup = roundup
    Roundup.objects.filter(pk=roundup.pk).update(closed_at=at, summary=summary.strip())
    event = RoundupClosed(
        called=roundup.schedule.name,
        in_time=[str(one.office) for one in given if not one.is_late],
        late=[str(one.office) for one in given if one.is_late],
        missed=[str(one.office) for one in owed],
        summary=summary.strip(),
    )
    return Outcome(event, moved=tuple((one, TurnMissed(office=str(one.office))) for one in owed))

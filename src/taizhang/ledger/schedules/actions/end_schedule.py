"""停止调度:no further roundup is opened; those that are open go on."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.schedules.models import Schedule
from taizhang.ledger.schedules.states import ScheduleState
from taizhang.ledger.supervision.roles import ISSUING


@dataclass(frozen=True, kw_only=True)
class ScheduleEnded(Event):
    called: str
    reason: str

    def sentence(self) -> str:
        return _("停止调度“%(name)s”：%(reason)s") % {"name": self.called, "reason": self.reason}


@transition(
    title=gettext_lazy("停止调度"),
    source={ScheduleState.RUNNING},
    target=ScheduleState.ENDED,
    roles=ISSUING,
)
def end_schedule(schedule: Schedule, *, reason: str, actor: Actor, at: datetime) -> ScheduleEnded:
    if not reason.strip():
        raise Refused(_("请写明停止的原因"))
    return ScheduleEnded(called=schedule.name, reason=reason.strip())

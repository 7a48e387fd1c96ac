"""重算报送期限:a year of the calendar was entered since, and the provisional day becomes a certain one."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.models import Call
from taizhang.ledger.calls.reckoning import due_anew
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import CallState


@dataclass(frozen=True, kw_only=True)
class DueReckoned(Event):
    title: str
    before: str
    due_on: str

    def sentence(self) -> str:
        return _("“%(title)s”的截止按登记的节假日安排重算，由%(before)s改为%(after)s") % {
            "title": self.title,
            "before": spoken_day(self.before),
            "after": spoken_day(self.due_on),
        }


@transition(title=gettext_lazy("重算报送期限"), source={CallState.OPEN}, roles=CALLING)
def reckon_due(call: Call, *, actor: Actor, at: datetime) -> DueReckoned:
    due = due_anew(call)
    if (due.at, due.is_provisional) == (call.due_at, call.is_provisional):
        raise Refused(_("截止没有变化"))
    before = call.due_on
    Call.objects.filter(pk=call.pk).update(due_at=due.at, is_provisional=due.is_provisional)
    return DueReckoned(
        title=call.title, before=before.isoformat(), due_on=localdate(localtime(due.at)).isoformat()
    )

"""停止循环征集:no further occurrence goes out; what was sent stays owed."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.models import Cycle
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import CycleState


@dataclass(frozen=True, kw_only=True)
class CycleEnded(Event):
    title: str
    reason: str

    def sentence(self) -> str:
        return _("停止循环征集“%(title)s”：%(reason)s") % self.facts()


@transition(
    title=gettext_lazy("停止循环征集"),
    source={CycleState.RUNNING},
    target=CycleState.ENDED,
    roles=CALLING,
)
def end_cycle(cycle: Cycle, *, reason: str, actor: Actor, at: datetime) -> CycleEnded:
    if not reason.strip():
        raise Refused(_("请写明停止的理由"))
    return CycleEnded(title=cycle.title, reason=reason.strip())

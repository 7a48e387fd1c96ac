"""作废决定事项:a decision of a meeting no longer holds, for a reason; it stays in the register."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.meetings.models import Resolution
from taizhang.bureau.meetings.states import ResolutionState
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class ResolutionDropped(Event):
    number: int
    reason: str

    def sentence(self) -> str:
        return _("决定事项 %(number)d 作废：%(reason)s") % {"number": self.number, "reason": self.reason}


@transition(
    title=gettext_lazy("作废决定事项"),
    source={ResolutionState.ADOPTED},
    target=ResolutionState.DROPPED,
    roles={Role.RECTIFIER},
)
def drop_resolution(resolution: Resolution, *, reason: str, actor: Actor, at: datetime) -> ResolutionDropped:
    """Measures that carry it out stay: they are promises of their own by now."""
    if not reason.strip():
        raise Refused(_("请写明原因"))
    return ResolutionDropped(number=resolution.number, reason=reason.strip())

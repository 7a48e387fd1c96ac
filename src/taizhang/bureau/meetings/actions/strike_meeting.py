"""作废会议登记:the meeting was entered by mistake; it counts no longer, and stays."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.meetings.states import MeetingState, ResolutionState
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class MeetingStruck(Event):
    reason: str

    def sentence(self) -> str:
        return _("会议登记作废：%(reason)s") % {"reason": self.reason}


def has_no_standing_resolution(meeting: Meeting, actor: Actor) -> str | None:
    """没有有效的决定事项。"""
    if meeting.resolutions.filter(state=ResolutionState.ADOPTED).exists():
        return _("会议还有有效的决定事项，请先逐项作废")
    return None


@transition(
    title=gettext_lazy("作废会议登记"),
    source={MeetingState.RECORDED},
    target=MeetingState.STRUCK,
    roles={Role.RECTIFIER},
    guards=[has_no_standing_resolution],
)
def strike_meeting(meeting: Meeting, *, reason: str, actor: Actor, at: datetime) -> MeetingStruck:
    if not reason.strip():
        raise Refused(_("请写明原因"))
    return MeetingStruck(reason=reason.strip())

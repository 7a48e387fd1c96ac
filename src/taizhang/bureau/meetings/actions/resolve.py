"""登记决定事项:one thing that the meeting decided."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.meetings.models import Meeting, Resolution
from taizhang.bureau.meetings.states import MeetingState
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class Resolved(Event):
    number: int
    text: str

    def sentence(self) -> str:
        return _("决定事项 %(number)d：%(text)s") % {"number": self.number, "text": self.text}


@dataclass(frozen=True, kw_only=True)
class ResolutionRecorded(Event):
    number: int
    text: str

    def sentence(self) -> str:
        return _("决定事项 %(number)d 登记在册") % {"number": self.number}


@transition(title=gettext_lazy("登记决定事项"), source={MeetingState.RECORDED}, roles={Role.RECTIFIER})
def resolve(meeting: Meeting, *, text: str, actor: Actor, at: datetime) -> Outcome:
    text = text.strip()
    if not text:
        raise Refused(_("请写明决定了什么"))
    if meeting.resolutions.filter(text=text).exists():
        raise Refused(_("同样的决定已经登记过，没有重复写入"))
    made = Resolution.objects.create(meeting=meeting, number=meeting.resolutions.count() + 1, text=text)
    recorded = ResolutionRecorded(number=made.number, text=text)
    return Outcome(Resolved(number=made.number, text=text), ((made, recorded),))

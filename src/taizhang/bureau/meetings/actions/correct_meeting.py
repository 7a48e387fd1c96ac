"""更正会议记录:a further record with a reason takes the place of the last one, which stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.meetings.recording import MeetingFacts, record_facts
from taizhang.bureau.meetings.states import MeetingState
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class MeetingCorrected(Event):
    number: int
    kind: str
    held_on: date | str
    began_at: str
    place: str
    chair: str
    attendees: Sequence[str]
    absentees: Sequence[Sequence[str]]
    agenda: Sequence[str]
    reason: str

    def sentence(self) -> str:
        return _("更正会议记录（第 %(number)d 版）：%(reason)s") % {
            "number": self.number,
            "reason": self.reason,
        }


@transition(title=gettext_lazy("更正会议记录"), source={MeetingState.RECORDED}, roles={Role.RECTIFIER})
def correct_meeting(
    meeting: Meeting, *, facts: MeetingFacts, reason: str, actor: Actor, at: datetime
) -> MeetingCorrected:
    if not reason.strip():
        raise Refused(_("请写明更正的原因"))
    record = record_facts(meeting, facts, reason=reason, actor=actor, at=at)
    return MeetingCorrected(number=record.number, reason=reason.strip(), **facts.said)

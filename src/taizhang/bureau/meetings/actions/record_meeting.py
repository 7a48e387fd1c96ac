"""登记会议:a meeting that was held enters the register."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.meetings.kinds import BY_CODE
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.meetings.queries import held
from taizhang.bureau.meetings.recording import MeetingFacts, record_facts
from taizhang.bureau.meetings.states import MeetingState
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class MeetingRecorded(Event):
    number: int
    kind: str
    held_on: date | str
    began_at: str
    place: str
    chair: str
    attendees: Sequence[str]
    absentees: Sequence[Sequence[str]]
    agenda: Sequence[str]

    def sentence(self) -> str:
        return _("登记会议：%(day)s%(kind)s，%(chair)s主持，出席 %(n)d 人") % {
            "day": spoken_day(self.held_on),
            "kind": BY_CODE[self.kind].name,
            "chair": self.chair,
            "n": len(self.attendees),
        }


@creation(title=gettext_lazy("登记会议"), state=MeetingState.RECORDED, roles={Role.RECTIFIER})
def record_meeting(
    organization: Organization, *, facts: MeetingFacts, actor: Actor, at: datetime
) -> tuple[Meeting, MeetingRecorded]:
    """Two meetings of one kind cannot begin in the same minute of the same day: the second entry is a repetition."""
    Organization.objects.select_for_update().get(pk=organization.pk)
    same = held(organization, first=facts.held_on, last=facts.held_on).filter(
        organization=organization, record__kind=facts.kind, record__began_at=facts.began_at
    )
    if same.exists():
        raise Refused(_("这次会议已经登记过，没有重复写入；要改动请打开它更正"))
    meeting = Meeting.objects.create(organization=organization)
    record = record_facts(meeting, facts, reason="", actor=actor, at=at)
    return meeting, MeetingRecorded(number=record.number, **facts.said)

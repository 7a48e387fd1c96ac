"""Writes what is known of a meeting as one more record (会议记录)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.meetings.kinds import BY_CODE
from taizhang.bureau.meetings.models import Attendance, Meeting, Record
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class MeetingFacts:
    """``absentees`` maps who was not there to the reason."""

    kind: str
    held_on: date
    began_at: time
    place: str
    chair: Person
    attendees: Sequence[Person]
    absentees: Mapping[Person, str]
    agenda: Sequence[str]

    @property
    def said(self) -> dict[str, Any]:
        """As plain facts for the journal."""
        return {
            "kind": self.kind,
            "held_on": self.held_on,
            "began_at": self.began_at.strftime("%H:%M"),
            "place": self.place.strip(),
            "chair": self.chair.name,
            "attendees": [one.name for one in self.attendees],
            "absentees": [[one.name, reason] for one, reason in self.absentees.items()],
            "agenda": list(self.agenda),
        }


def record_facts(meeting: Meeting, facts: MeetingFacts, *, reason: str, actor: Actor, at: datetime) -> Record:
    _check(facts, localdate(at))
    record = Record.objects.create(
        meeting=meeting,
        number=meeting.records.count() + 1,
        kind=facts.kind,
        held_on=facts.held_on,
        began_at=facts.began_at,
        place=facts.place.strip(),
        chair=facts.chair,
        agenda=list(facts.agenda),
        reason=reason.strip(),
        recorded_by_id=actor.person_id,
        recorded_at=at,
    )
    present = [Attendance(record=record, person=one, is_present=True) for one in facts.attendees]
    absent = [
        Attendance(record=record, person=one, is_present=False, reason=why.strip())
        for one, why in facts.absentees.items()
    ]
    Attendance.objects.bulk_create(present + absent)
    Meeting.objects.filter(pk=meeting.pk).update(record=record)
    meeting.record = record
    return record


def _check(facts: MeetingFacts, today: date) -> None:
    if facts.kind not in BY_CODE:
        raise Refused(_("请选择会议类型"))
    if facts.held_on > today:
        raise Refused(_("会议还没有召开，开过以后再登记"))
    if not facts.place.strip():
        raise Refused(_("请填写会议地点"))
    if not facts.agenda:
        raise Refused(_("请至少填写一项议程"))
    if facts.chair not in facts.attendees:
        raise Refused(_("主持人要在出席人员里"))
    both = [one.name for one in facts.attendees if one in facts.absentees]
    if both:
        raise Refused(_("%(names)s既列为出席又列为缺席") % {"names": "、".join(both)})
    silent = [one.name for one, reason in facts.absentees.items() if not reason.strip()]
    if silent:
        raise Refused(_("请写明%(names)s缺席的原因") % {"names": "、".join(silent)})

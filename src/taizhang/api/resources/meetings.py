"""Meetings, who was there, and what they decided (会议、决定事项)."""

from datetime import date, time

from django.db.models import Prefetch, QuerySet
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from taizhang.api.files import attachment
from taizhang.api.resource import Download, Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.meetings.kinds import KINDS
from taizhang.bureau.meetings.models import Attendance, Meeting, Resolution
from taizhang.bureau.meetings.queries import meetings_for
from taizhang.bureau.meetings.states import MeetingState, ResolutionState


class SeatShape(Shape):
    person: int
    is_present: bool
    reason: str


class MeetingShape(Shape):
    id: int
    version: int
    organization: int
    kind: str
    held_on: date | None
    began_at: time | None
    place: str
    chair: int | None
    agenda: list[str]
    attendances: list[SeatShape]
    resolutions: list[int]
    minutes: str | None
    state: str


class ResolutionShape(Shape):
    id: int
    version: int
    meeting: int
    number: int
    text: str
    state: str


def with_seats(rows: QuerySet[Meeting], _actor: Actor) -> QuerySet[Meeting]:
    seats = Prefetch("record__attendances", Attendance.objects.order_by("-is_present", "pk"))
    return rows.prefetch_related(seats, "resolutions", "minutes")


def resolutions(actor: Actor) -> QuerySet[Resolution]:
    visible = meetings_for(actor).order_by().values("pk")
    whole = Resolution.objects.select_related("meeting__organization", "meeting__record")
    return whole.filter(meeting__in=visible)


def describe(row: Meeting) -> MeetingShape:
    record = row.record
    seats = list(record.attendances.all()) if record else []
    minutes = max(row.minutes.all(), key=lambda one: (one.filed_at, one.pk), default=None)
    return MeetingShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        kind=record.kind if record else "",
        held_on=record.held_on if record else None,
        began_at=record.began_at if record else None,
        place=record.place if record else "",
        chair=record.chair_id if record else None,
        agenda=record.agenda if record else [],
        attendances=[
            SeatShape(person=one.person_id, is_present=one.is_present, reason=one.reason) for one in seats
        ],
        resolutions=[one.pk for one in row.resolutions.all()],
        minutes=minutes.file_name if minutes else None,
        state=row.state,
    )


def describe_resolution(row: Resolution) -> ResolutionShape:
    return ResolutionShape(
        id=row.pk,
        version=row.version,
        meeting=row.meeting_id,
        number=row.number,
        text=row.text,
        state=row.state,
    )


def _minutes(row: Meeting, _caller: object) -> HttpResponseBase | None:
    latest = row.minutes.select_related("file").first()
    return attachment(latest.file, latest.file_name) if latest else None


MEETINGS = Resource(
    noun="meetings",
    title=_("会议"),
    model=Meeting,
    rows=meetings_for,
    dressed=with_seats,
    shape=MeetingShape,
    describe=describe,
    filters={
        "organization": Filter("organization"),
        "kind": Filter("record__kind", str, tuple(one.code for one in KINDS)),
        "held_from": Filter("record__held_on__gte", date),
        "held_until": Filter("record__held_on__lte", date),
        "state": Filter("state", str, tuple(MeetingState.values)),
    },
    downloads=(Download("minutes", _("会议纪要"), _minutes),),
)
RESOLUTIONS = Resource(
    noun="resolutions",
    title=_("决定事项"),
    model=Resolution,
    rows=resolutions,
    shape=ResolutionShape,
    describe=describe_resolution,
    filters={
        "meeting": Filter("meeting"),
        "state": Filter("state", str, tuple(ResolutionState.values)),
    },
)

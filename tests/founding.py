"""How a bureau is founded and staffed in the tests: nodes, people, posts, deputies, a meeting (see cast.py)."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from taizhang.bureau.accounts.models import Appointment, Delegation, Person
from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.appointments.actions.appoint import appoint as appoint_in
from taizhang.bureau.appointments.actions.enrol import enrol
from taizhang.bureau.appointments.actions.establish import establish
from taizhang.bureau.appointments.actions.name_deputy import name_deputy
from taizhang.bureau.journal.creation import GROUND, Ground
from taizhang.bureau.meetings.actions.record_meeting import record_meeting
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.meetings.recording import MeetingFacts
from taizhang.bureau.organizations.models import Kind, Organization

PASSWORD = "yun-shan-wu-hen-2026"
DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)
FOUNDED = date(2025, 1, 1)
FOUNDED_AT = datetime(2025, 1, 1, 1, tzinfo=UTC)


def node(
    name: str, kind: Kind, parent: Organization | Ground = GROUND, *, short_name: str = ""
) -> Organization:
    founder = console_actor(on=FOUNDED)
    return establish(parent, name=name, kind=kind, short_name=short_name, actor=founder, at=FOUNDED_AT)


def employed(name: str, username: str, role: Role, organization: Organization) -> Person:
    made = enrol(
        organization,
        name=name,
        username=username,
        password=PASSWORD,
        role=role,
        from_date=FOUNDED,
        actor=console_actor(on=FOUNDED),
        at=FOUNDED_AT,
    )
    return made.person


def appoint(
    person: Person,
    *,
    role: Role,
    organization: Organization,
    from_date: date,
    until_date: date | None = None,
) -> Appointment:
    """One more post for somebody, given by the command line."""
    return appoint_in(
        organization,
        person=person,
        role=role,
        from_date=from_date,
        until_date=until_date,
        actor=console_actor(on=from_date),
        at=NOON,
    )


def at_work(person: Person, on: date = DAY) -> dict[str, Any]:
    """Who acts and when, as every act wants to know."""
    return {"actor": actor_of(person, on=on), "at": NOON}


def deputize(principal: Person, deputy: Person, *, days: int = 7, by: Person | None = None) -> Delegation:
    """From DAY on, named by the principal unless said otherwise."""
    post = principal.appointments.order_by("pk")[0]
    return name_deputy(
        post.organization,
        principal=principal,
        deputy=deputy,
        from_date=DAY,
        until_date=DAY + timedelta(days=days),
        reason="外出培训",
        **at_work(by or principal),
    )


def meeting(house: Any, **facts: Any) -> Meeting:
    """A party group meeting of the unit two days before DAY; 方正 in the chair, 高远 away."""
    known: dict[str, Any] = {
        "kind": "party_group",
        "held_on": DAY - timedelta(days=2),
        "began_at": time(9, 0),
        "place": "三楼会议室",
        "chair": house.fang,
        "attendees": [house.fang, house.shen],
        "absentees": {house.gao: "外出培训"},
        "agenda": ["研究巡察整改工作"],
    }
    return record_meeting(house.unit, facts=MeetingFacts(**{**known, **facts}), **at_work(house.shen))

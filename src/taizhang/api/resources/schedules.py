"""Schedules, their roundups, and what offices answered (调度)."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.ledger.schedules.models import Roundup, Schedule, Turn
from taizhang.ledger.schedules.queries import roundups_for, schedules_for, turns_for
from taizhang.ledger.schedules.states import Cadence, RoundupState, ScheduleState, TurnState


class ScheduleShape(Shape):
    id: int
    version: int
    round: int
    name: str
    cadence: str
    days: list[int]
    first_date: date
    opens_before: int
    reminds_before: int
    offices: list[int]
    source: str
    set_by: int
    set_at: datetime
    state: str


def _schedule(row: Schedule) -> ScheduleShape:
    return ScheduleShape(
        id=row.pk,
        version=row.version,
        round=row.round_id,
        name=row.name,
        cadence=row.cadence,
        days=row.days,
        first_date=row.first_date,
        opens_before=row.opens_before,
        reminds_before=row.reminds_before,
        offices=row.offices,
        source=row.source,
        set_by=row.set_by_id,
        set_at=row.set_at,
        state=row.state,
    )


class RoundupShape(Shape):
    id: int
    version: int
    schedule: int
    nominal_date: date
    due_date: date
    is_provisional: bool
    opened_at: datetime
    closed_at: datetime | None
    summary: str
    state: str


def _roundup(row: Roundup) -> RoundupShape:
    return RoundupShape(
        id=row.pk,
        version=row.version,
        schedule=row.schedule_id,
        nominal_date=row.nominal_date,
        due_date=row.due_date,
        is_provisional=row.is_provisional,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        summary=row.summary,
        state=row.state,
    )


class TurnAnswerShape(Shape):
    text: str
    reported: int
    is_late: bool
    answered_by: int
    answered_for: int | None
    answered_at: datetime


class TurnShape(Shape):
    id: int
    version: int
    roundup: int
    office: int
    measures: list[int]
    is_late: bool
    returned_for: str
    answers: list[TurnAnswerShape]
    state: str


def _turn(row: Turn) -> TurnShape:
    return TurnShape(
        id=row.pk,
        version=row.version,
        roundup=row.roundup_id,
        office=row.office_id,
        measures=row.measures,
        is_late=row.is_late,
        returned_for=row.returned_for,
        answers=[
            TurnAnswerShape(
                text=one.text,
                reported=one.reported,
                is_late=one.is_late,
                answered_by=one.answered_by_id,
                answered_for=one.answered_for_id,
                answered_at=one.answered_at,
            )
            for one in row.answers.all()
        ],
        state=row.state,
    )


SCHEDULES = Resource(
    noun="schedules",
    title=_("调度安排"),
    model=Schedule,
    rows=schedules_for,
    shape=ScheduleShape,
    describe=_schedule,
    filters={
        "round": Filter("round"),
        "cadence": Filter("cadence", str, tuple(Cadence.values)),
        "state": Filter("state", str, tuple(ScheduleState.values)),
    },
)
ROUNDUPS = Resource(
    noun="roundups",
    title=_("调度"),
    model=Roundup,
    rows=roundups_for,
    shape=RoundupShape,
    describe=_roundup,
    filters={"schedule": Filter("schedule"), "state": Filter("state", str, tuple(RoundupState.values))},
)
TURNS = Resource(
    noun="turns",
    title=_("调度填报"),
    model=Turn,
    rows=turns_for,
    shape=TurnShape,
    describe=_turn,
    filters={
        "roundup": Filter("roundup"),
        "office": Filter("office"),
        "state": Filter("state", str, tuple(TurnState.values)),
    },
)

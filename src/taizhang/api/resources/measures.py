"""Measures (整改措施) with their progress (进展)."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.measures.milestones import next_date
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import measures_for
from taizhang.ledger.measures.states import Kind, MeasureState


class ReportShape(Shape):
    id: int
    text: str
    happened_on: date
    reported_by: int
    reported_at: datetime


class MilestoneShape(Shape):
    number: int
    name: str
    due_date: date | None
    reached_on: date | None


class MeasureShape(Shape):
    id: int
    version: int
    finding: int
    number: int
    text: str
    kind: str
    office: int | None
    unit_name: str
    co_units: list[str]
    leader_name: str
    person_name: str
    due_date: date | None
    original_due_date: date | None
    next_date: date | None
    review_on: date | None
    milestones: list[MilestoneShape]
    due_text: str
    resolution: int | None
    done_on: date | None
    reports: list[ReportShape]
    state: str


def with_reports(rows: QuerySet[Measure], _actor: Actor) -> QuerySet[Measure]:
    return rows.prefetch_related("reports", "milestones")


def describe(row: Measure) -> MeasureShape:
    reports = [
        ReportShape(
            id=one.pk,
            text=one.text,
            happened_on=one.happened_on,
            reported_by=one.reported_by_id,
            reported_at=one.reported_at,
        )
        for one in row.reports.all()
    ]
    return MeasureShape(
        id=row.pk,
        version=row.version,
        finding=row.finding_id,
        number=row.number,
        text=row.text,
        kind=row.kind,
        office=row.office_id,
        unit_name=row.unit_name,
        co_units=row.co_units or [],
        leader_name=row.leader_name,
        person_name=row.person_name,
        due_date=row.due_date,
        original_due_date=row.original_due_date,
        next_date=next_date(row),
        review_on=row.review_on,
        milestones=[
            MilestoneShape(number=one.number, name=one.name, due_date=one.due_date, reached_on=one.reached_on)
            for one in row.milestones.all()
            if not one.is_dropped
        ],
        due_text=row.due_text,
        resolution=row.resolution_id,
        done_on=row.done_on,
        reports=reports,
        state=row.state,
    )


MEASURES = Resource(
    noun="measures",
    title=_("措施"),
    model=Measure,
    rows=measures_for,
    dressed=with_reports,
    shape=MeasureShape,
    describe=describe,
    filters={
        "finding": Filter("finding"),
        "round": Filter("finding__round"),
        "office": Filter("office"),
        "kind": Filter("kind", str, tuple(Kind.values)),
        "due_from": Filter("due_date__gte", date),
        "due_until": Filter("due_date__lte", date),
        "state": Filter("state", str, tuple(MeasureState.values)),
    },
)

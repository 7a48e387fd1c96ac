"""Inspection rounds and the documents read into them (轮次、录入)."""

import json
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from taizhang.api.files import attachment, download
from taizhang.api.resource import Download, Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.rounds.models import Intake, Round
from taizhang.ledger.rounds.queries import intakes_for, rounds_for
from taizhang.ledger.rounds.states import IntakeState, RoundState
from taizhang.publishing.exports.oscal import poam_of


class RoundShape(Shape):
    id: int
    version: int
    organization: int
    title: str
    inspector: str
    entered_on: date | None
    left_on: date | None
    feedback_on: date | None
    due_date: date | None
    contacts: dict[str, str]
    chain: list[dict[str, Any]]
    state: str


class DraftMeasureShape(Shape):
    id: int
    text: str
    leader: str
    lead_unit: str
    co_units: list[str]
    person: str
    due: str
    is_included: bool


class DraftFindingShape(Shape):
    id: int
    number: str
    path: list[str]
    title: str
    is_included: bool
    measures: list[DraftMeasureShape]


class IntakeShape(Shape):
    id: int
    version: int
    organization: int
    round: int | None
    file_name: str
    format: str
    uploaded_by: int
    uploaded_at: datetime
    drafts: list[DraftFindingShape]
    state: str


def describe(row: Round) -> RoundShape:
    return RoundShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        title=row.title,
        inspector=row.inspector,
        entered_on=row.entered_on,
        left_on=row.left_on,
        feedback_on=row.feedback_on,
        due_date=row.due_date,
        contacts={name: str(value) for name, value in row.contacts.items()},
        chain=row.chain,
        state=row.state,
    )


def with_drafts(rows: QuerySet[Intake], _actor: Actor) -> QuerySet[Intake]:
    whole = rows.select_related("file").prefetch_related("drafts__measures")
    return whole.defer("text", "tables", "notes", "unplaced")


def describe_intake(row: Intake) -> IntakeShape:
    return IntakeShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        round=row.round_id,
        file_name=row.file_name,
        format=row.format,
        uploaded_by=row.uploaded_by_id,
        uploaded_at=row.uploaded_at,
        drafts=[_draft(one) for one in row.drafts.all()],
        state=row.state,
    )


def _draft(row: Any) -> DraftFindingShape:
    measures = [
        DraftMeasureShape(
            id=one.pk,
            text=one.text,
            leader=one.leader,
            lead_unit=one.lead_unit,
            co_units=one.co_units or [],
            person=one.person,
            due=one.due,
            is_included=one.is_included,
        )
        for one in row.measures.all()
    ]
    return DraftFindingShape(
        id=row.pk,
        number=row.number,
        path=row.path,
        title=row.title,
        is_included=row.is_included,
        measures=measures,
    )


def _plan(row: Round, caller: Any) -> HttpResponseBase | None:
    """The plan of action and milestones in the words of NIST."""
    whole = json.dumps(poam_of(row, at=caller.at), ensure_ascii=False, indent=1)
    return download(f"{row.title}-poam.json", whole.encode())


def _original(row: Intake, _caller: object) -> HttpResponseBase | None:
    return attachment(row.file, row.file_name)


ROUNDS = Resource(
    noun="rounds",
    title=_("轮次"),
    model=Round,
    rows=rounds_for,
    shape=RoundShape,
    describe=describe,
    filters={
        "organization": Filter("organization"),
        "state": Filter("state", str, tuple(RoundState.values)),
    },
    downloads=(Download("poam", _("整改计划（OSCAL POA&M）"), _plan),),
)
INTAKES = Resource(
    noun="intakes",
    title=_("录入"),
    model=Intake,
    rows=intakes_for,
    dressed=with_drafts,
    shape=IntakeShape,
    describe=describe_intake,
    filters={
        "organization": Filter("organization"),
        "round": Filter("round"),
        "state": Filter("state", str, tuple(IntakeState.values)),
    },
    downloads=(Download("file", _("原件"), _original),),
)

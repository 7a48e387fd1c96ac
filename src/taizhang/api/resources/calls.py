"""Calls for material, the forms that they ask by, and those that come back every month or quarter (征集、表样、循环征集)."""

from datetime import datetime, time
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.calls.models import Call, Cycle, Form
from taizhang.ledger.calls.queries import calls_for, cycles_for, forms_for
from taizhang.ledger.calls.states import CallState, CycleState


class ColumnShape(Shape):
    label: str
    kind: str
    unit: str
    options: list[str]


class FieldShape(Shape):
    key: str
    label: str
    kind: str
    is_required: bool
    unit: str
    options: list[str]
    columns: list[ColumnShape]
    indicator: str
    definition: str
    known: str
    hint: str


class FormShape(Shape):
    id: int
    version: int
    organization: int
    title: str
    edition: int
    first: int | None
    predecessor: int | None
    text_part: str
    fields: list[FieldShape]
    kept_by: int
    kept_at: datetime
    state: str


class CallShape(Shape):
    id: int
    version: int
    organization: int
    form: int
    cycle: int | None
    title: str
    text: str
    basis: str
    period: str
    due_at: datetime
    is_provisional: bool
    offices: list[int]
    sent_by: int
    sent_at: datetime
    state: str


class CycleShape(Shape):
    id: int
    version: int
    organization: int
    form: int
    title: str
    text: str
    basis: str
    rhythm: str
    due_rule: str
    due_number: int
    due_time: time
    lead_days: int
    first_period: str
    last_period: str
    offices: list[int]
    begun_by: int
    begun_at: datetime
    state: str


def describe_form(row: Form) -> FormShape:
    return FormShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        title=row.title,
        edition=row.edition,
        first=row.first_id,
        predecessor=row.predecessor_id,
        text_part=row.text_part,
        fields=[FieldShape(**one) for one in row.fields],
        kept_by=row.kept_by_id,
        kept_at=row.kept_at,
        state=row.state,
    )


def _dressed(rows: QuerySet[Any], _actor: Actor) -> QuerySet[Any]:
    return rows.prefetch_related("submissions")


def describe_call(row: Call) -> CallShape:
    plain = {name: getattr(row, name) for name in ("title", "text", "basis", "period", "due_at", "state")}
    return CallShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        form=row.form_id,
        cycle=row.cycle_id,
        is_provisional=row.is_provisional,
        offices=[one.office_id for one in row.submissions.all()],
        sent_by=row.sent_by_id,
        sent_at=row.sent_at,
        **plain,
    )


def _with_offices(rows: QuerySet[Any], _actor: Actor) -> QuerySet[Any]:
    return rows.prefetch_related("offices")


def describe_cycle(row: Cycle) -> CycleShape:
    names = ("title", "text", "basis", "rhythm", "due_rule", "due_number", "due_time", "lead_days")
    plain = {name: getattr(row, name) for name in (*names, "first_period", "last_period", "state")}
    return CycleShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        form=row.form_id,
        offices=[one.office_id for one in row.offices.all()],
        begun_by=row.begun_by_id,
        begun_at=row.begun_at,
        **plain,
    )


FORMS = Resource(
    noun="forms",
    title=_("表样"),
    model=Form,
    rows=forms_for,
    shape=FormShape,
    describe=describe_form,
    filters={"organization": Filter("organization")},
)
CALLS = Resource(
    noun="calls",
    title=_("征集"),
    model=Call,
    rows=calls_for,
    dressed=_dressed,
    shape=CallShape,
    describe=describe_call,
    filters={
        "organization": Filter("organization"),
        "cycle": Filter("cycle"),
        "period": Filter("period", str),
        "state": Filter("state", str, tuple(CallState.values)),
    },
)
CYCLES = Resource(
    noun="cycles",
    title=_("循环征集"),
    model=Cycle,
    rows=cycles_for,
    dressed=_with_offices,
    shape=CycleShape,
    describe=describe_cycle,
    filters={
        "organization": Filter("organization"),
        "state": Filter("state", str, tuple(CycleState.values)),
    },
)

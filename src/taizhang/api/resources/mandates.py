"""Posts, lines of charge and deputies, each from a day to a day (任职、分管、代理)."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Appointment, Charge, Delegation
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import MandateState
from taizhang.ledger.rounds.queries import inside

STATES = Filter("state", str, tuple(MandateState.values))


class MandateShape(Shape):
    id: int
    version: int
    organization: int
    from_date: date
    until_date: date | None
    state: str


class AppointmentShape(MandateShape):
    person: int
    role: str
    corrects: int | None


class ChargeShape(MandateShape):
    leader: int


class DeputyShape(MandateShape):
    principal: int
    deputy: int
    reason: str


def _held(row: Any) -> dict[str, Any]:
    return {
        "id": row.pk,
        "version": row.version,
        "organization": row.organization_id,
        "from_date": row.from_date,
        "until_date": row.until_date,
        "state": row.state,
    }


def _appointments(actor: Actor) -> QuerySet[Appointment]:
    whole = Appointment.objects.select_related("person", "organization")
    return whole.filter(inside(actor, "organization__path"))


def _charges(actor: Actor) -> QuerySet[Charge]:
    whole = Charge.objects.select_related("leader", "organization")
    return whole.filter(inside(actor, "organization__path"))


def _deputies(actor: Actor) -> QuerySet[Delegation]:
    whole = Delegation.objects.select_related("principal", "deputy", "organization")
    return whole.filter(inside(actor, "organization__path"))


def _appointment(row: Appointment) -> AppointmentShape:
    return AppointmentShape(**_held(row), person=row.person_id, role=row.role, corrects=row.corrects_id)


def _charge(row: Charge) -> ChargeShape:
    return ChargeShape(**_held(row), leader=row.leader_id)


def _deputy(row: Delegation) -> DeputyShape:
    return DeputyShape(**_held(row), principal=row.principal_id, deputy=row.deputy_id, reason=row.reason)


APPOINTMENTS = Resource(
    noun="appointments",
    title=_("任职"),
    model=Appointment,
    rows=_appointments,
    shape=AppointmentShape,
    describe=_appointment,
    filters={
        "organization": Filter("organization"),
        "person": Filter("person"),
        "role": Filter("role", str, tuple(Role.values)),
        "state": STATES,
    },
)
CHARGES = Resource(
    noun="charges",
    title=_("分管"),
    model=Charge,
    rows=_charges,
    shape=ChargeShape,
    describe=_charge,
    filters={"organization": Filter("organization"), "leader": Filter("leader"), "state": STATES},
)
DEPUTIES = Resource(
    noun="deputies",
    title=_("代理"),
    model=Delegation,
    rows=_deputies,
    shape=DeputyShape,
    describe=_deputy,
    filters={"organization": Filter("organization"), "state": STATES},
)

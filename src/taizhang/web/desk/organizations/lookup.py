"""Nodes, people and mandates as this person sees them (查找)."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Appointment, Charge, Delegation, Person
from taizhang.bureau.accounts.queries import people_in_scope
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.rounds.queries import inside
from taizhang.web.desk.session import actor

M = TypeVar("M", bound=Model)


def organizations_for(by: Actor) -> QuerySet[Organization]:
    """The nodes of the actor's subtrees; what lies beside them does not exist."""
    return Organization.objects.filter(inside(by, "path"))


def organization_for(request: HttpRequest, pk: int) -> Organization:
    return get_object_or_404(organizations_for(actor(request)), pk=pk)


def person_for(request: HttpRequest, pk: int) -> Person:
    return get_object_or_404(people_in_scope(actor(request)), pk=pk)


def appointment_for(request: HttpRequest, pk: int) -> Appointment:
    return _mandate(request, Appointment.objects.select_related("person", "organization"), pk)


def charge_for(request: HttpRequest, pk: int) -> Charge:
    return _mandate(request, Charge.objects.select_related("leader", "organization"), pk)


def delegation_for(request: HttpRequest, pk: int) -> Delegation:
    return _mandate(request, Delegation.objects.select_related("principal", "deputy", "organization"), pk)


def _mandate(request: HttpRequest, rows: QuerySet[M], pk: int) -> M:
    return get_object_or_404(rows.filter(inside(actor(request), "organization__path")), pk=pk)

"""One person: posts, lines of charge, deputies, and what happened, as far as the reader's scope goes (人员页)."""

from typing import TypeVar

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Delegation, Mandate, Person
from taizhang.bureau.accounts.queries import appointments_on
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.appointments.actions.end_deputy import end_deputy
from taizhang.bureau.journal.queries import history
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.rounds.queries import inside
from taizhang.ledger.writeoffs.charges import answered_for_by
from taizhang.web.desk.access import staff
from taizhang.web.desk.organizations.lookup import person_for
from taizhang.web.desk.session import actor, today

LATEST_FIRST = (F("until_date").desc(nulls_first=True), "-from_date", "pk")


M = TypeVar("M", bound=Mandate)


@staff()
def person(request: HttpRequest, person: int) -> HttpResponse:
    by, day = actor(request), today(request)
    row = person_for(request, person)
    scope = Q() if by.person_id == row.pk else inside(by, "organization__path")
    posts = list(_in_order(row.appointments.select_related("organization", "person").filter(scope)))
    charges = list(_in_order(row.charges.select_related("organization").filter(scope)))
    delegations = _delegations(row, scope)
    seen = {one.stream for one in (*posts, *charges, *delegations)}
    shown = {
        "person": row,
        "posts": posts,
        "charges": charges,
        "delegations": [(one, _may_end(one, by)) for one in delegations],
        "answering": answered_for_by(row, on=day, among=findings_for(by)),
        "history": [one for one in history(row.stream) if one.subject in seen][::-1],
        "may_act": by.has_role(Role.RECTIFIER) and by.person_id != row.pk,
        "may_delegate": _may_delegate(row, by, request),
    }
    return render(request, "organizations/person.html", shown)


def _in_order(mandates: QuerySet[M]) -> QuerySet[M]:
    return mandates.order_by(*LATEST_FIRST)


def _delegations(row: Person, scope: Q) -> list[Delegation]:
    both = Delegation.objects.filter(Q(principal=row) | Q(deputy=row)).filter(scope)
    return list(both.select_related("principal", "deputy", "organization").order_by("-from_date", "-pk"))


def _may_end(row: Delegation, by: Actor) -> bool:
    return end_deputy.refusal(row, by) is None


def _may_delegate(row: Person, by: Actor, request: HttpRequest) -> bool:
    held = appointments_on(today(request)).filter(person=row).select_related("organization")
    return any(by.person_id == row.pk or by.holds({Role.RECTIFIER}, post.organization.path) for post in held)

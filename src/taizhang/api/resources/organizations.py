"""Nodes of the tree (单位、股室)."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import GROUPS, Kind, Organization
from taizhang.bureau.organizations.paths import prefixes
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.ledger.rounds.queries import inside


class OrganizationShape(Shape):
    id: int
    version: int
    name: str
    short_name: str
    kind: str
    parent: int | None
    path: str
    until_date: date | None
    closed_on: date | None
    state: str


def nodes(actor: Actor) -> QuerySet[Organization]:
    return Organization.objects.filter(inside(actor, "path"))


def nodes_that_acts_name(actor: Actor) -> QuerySet[Organization]:
    """Besides the own subtree the whole unit, among whose offices work is handed about, and the groups beside it."""
    above = {prefix for path in actor.paths for prefix in prefixes(path)}
    near = inside(actor, "path") | Q(kind__in=GROUPS, parent__path__in=above)
    for unit in Organization.objects.filter(path__in=above, kind=Kind.UNIT):
        near |= Q(path__startswith=unit.path)
    return Organization.objects.filter(near)


def describe(row: Organization) -> OrganizationShape:
    return OrganizationShape(
        id=row.pk,
        version=row.version,
        name=row.name,
        short_name=row.short_name,
        kind=row.kind,
        parent=row.parent_id,
        path=row.path,
        until_date=row.until_date,
        closed_on=row.closed_on,
        state=row.state,
    )


ORGANIZATIONS = Resource(
    noun="organizations",
    title=_("机构"),
    model=Organization,
    rows=nodes,
    referable=nodes_that_acts_name,
    shape=OrganizationShape,
    describe=describe,
    filters={
        "parent": Filter("parent"),
        "kind": Filter("kind", str, tuple(Kind.values)),
        "state": Filter("state", str, tuple(OrganizationState.values)),
    },
)

"""Questions about the tree of organizations."""

from datetime import date

from django.db.models import Q, QuerySet

from taizhang.bureau.organizations.models import GROUPS, Kind, Organization
from taizhang.bureau.organizations.paths import prefixes, top_of
from taizhang.bureau.organizations.states import OrganizationState

EXISTING = Q(state=OrganizationState.EXISTING)


def subtree(organization: Organization) -> QuerySet[Organization]:
    """The node and all below it, also what was closed since."""
    return Organization.objects.filter(path__startswith=organization.path)


def offices_of(unit: Organization) -> QuerySet[Organization]:
    """The offices (股室) anywhere below a unit."""
    return subtree(unit).filter(EXISTING, kind=Kind.OFFICE)


def groups_around(unit: Organization, *, on: date) -> QuerySet[Organization]:
    """The groups (领导小组、工作组) at work on a day, below a unit or beside the nodes above it."""
    near = Q(path__startswith=unit.path) | Q(parent__path__in=prefixes(unit.path))
    running = Q(until_date__isnull=True) | Q(until_date__gte=on)
    return Organization.objects.filter(near, running, EXISTING, kind__in=GROUPS)


def signing_beside(unit: Organization) -> QuerySet[Organization]:
    """The organizations of the same tree that can be asked to sign beside a unit: all but groups and others' offices."""
    root = Q(path__startswith=f"/{top_of(unit.path)}/")
    own = Q(kind=Kind.OFFICE, path__startswith=unit.path)
    return Organization.objects.filter(root, EXISTING).filter(
        Q(kind__in=(Kind.REGION, Kind.UNIT, Kind.OVERSIGHT)) | own
    )


def named(name: str, *, below: Organization) -> Organization | None:
    """The node below ``below`` that a document calls ``name`` (full, short or former), or None when none or several do."""
    existing = subtree(below).filter(EXISTING)
    for called in (Q(name=name) | Q(short_name=name), _formerly(name)):
        found = list(existing.filter(called).distinct()[:2])
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _formerly(name: str) -> Q:
    return Q(former_names__name=name) | Q(former_names__short_name=name)

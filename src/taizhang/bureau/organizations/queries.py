"""Questions about the tree of organizations."""

from django.db.models import Q, QuerySet

from taizhang.bureau.organizations.models import Kind, Organization


def subtree(organization: Organization) -> QuerySet[Organization]:
    return Organization.objects.filter(path__startswith=organization.path)


def offices_of(unit: Organization) -> QuerySet[Organization]:
    """The offices (股室) anywhere below a unit."""
    return subtree(unit).filter(kind=Kind.OFFICE)


def named(name: str, *, below: Organization) -> Organization | None:
    """The node below ``below`` that a document calls ``name`` (full or short), or None when none or several do."""
    found = list(subtree(below).filter(Q(name=name) | Q(short_name=name))[:2])
    return found[0] if len(found) == 1 else None

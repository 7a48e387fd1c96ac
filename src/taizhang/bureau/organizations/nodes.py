"""Rows of the tree, for the acts that journal them (节点)."""

from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.organizations.paths import top_of
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.bureau.refusal import Refused

# What may stand below what; None is the ground of the house.
BELOW: dict[str, frozenset[str | None]] = {
    Kind.REGION: frozenset({None, Kind.REGION}),
    Kind.UNIT: frozenset({Kind.REGION, Kind.UNIT}),
    Kind.OVERSIGHT: frozenset({Kind.REGION, Kind.UNIT}),
    Kind.OFFICE: frozenset({Kind.UNIT, Kind.OFFICE, Kind.OVERSIGHT}),
    Kind.LEADING_GROUP: frozenset({Kind.REGION, Kind.UNIT}),
    Kind.GROUP: frozenset({Kind.REGION, Kind.UNIT, Kind.OFFICE, Kind.LEADING_GROUP}),
}


def add_node(
    *,
    name: str,
    kind: str,
    parent: Organization | None,
    short_name: str = "",
    until_date: date | None = None,
) -> Organization:
    """A new node with its path; raises ``Refused`` where it cannot stand."""
    name = name.strip()
    if not name:
        raise Refused(_("请填写单位名称"))
    check_place(kind, parent, name)
    node = Organization.objects.create(
        name=name, short_name=short_name.strip(), kind=kind, parent=parent, until_date=until_date
    )
    node.path = f"{parent.path if parent else '/'}{node.pk}/"
    Organization.objects.filter(pk=node.pk).update(path=node.path)
    return node


def check_place(kind: str, parent: Organization | None, name: str, *, itself: int | None = None) -> None:
    """Whether a node of this kind and name may stand below ``parent``; ``itself`` is the node that is there already."""
    if kind not in BELOW:
        raise Refused(_("请选择机构类型"))
    if (parent.kind if parent else None) not in BELOW[kind]:
        raise Refused(
            _("%(kind)s不能设在“%(parent)s”之下") % {"kind": Kind(kind).label, "parent": parent or "—"}
        )
    if parent and parent.state != OrganizationState.EXISTING:
        raise Refused(_("“%(parent)s”已经撤销") % {"parent": parent})
    beside = Organization.objects.filter(parent=parent, name=name, state=OrganizationState.EXISTING)
    if (beside if itself is None else beside.exclude(pk=itself)).exists():
        raise Refused(_("“%(name)s”已经存在") % {"name": name})


def locked(node: Organization) -> Organization:
    """The node afresh, with its whole tree waiting until this transaction is over."""
    Organization.objects.select_for_update().get(pk=top_of(node.path))
    return Organization.objects.get(pk=node.pk)

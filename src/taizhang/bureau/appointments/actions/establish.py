"""设立机构:a node is added to the tree."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.organizations.nodes import add_node, locked
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class Established(Event):
    node_name: str
    kind: str
    parent: int | None
    parent_name: str
    until_date: date | str | None

    def sentence(self) -> str:
        said = {"name": self.node_name, "kind": Kind(self.kind).label, "parent": self.parent_name or "—"}
        if not self.until_date:
            return _("在“%(parent)s”下设立%(kind)s“%(name)s”") % said
        said["until"] = spoken_day(self.until_date)
        return _("在“%(parent)s”下设立%(kind)s“%(name)s”，至%(until)s") % said


@dataclass(frozen=True, kw_only=True)
class CarriedOver(Event):
    """A row that is older than the journal of such rows, entered as it stood."""

    row: str

    def sentence(self) -> str:
        return _("建立留痕以前已在账：%(name)s") % {"name": self.row}


@creation(title=gettext_lazy("设立机构"), state=OrganizationState.EXISTING, roles={Role.RECTIFIER})
def establish(
    parent: Organization | Ground,
    *,
    name: str,
    kind: str,
    actor: Actor,
    at: datetime,
    short_name: str = "",
    until_date: date | None = None,
) -> tuple[Organization, Established]:
    """A temporary work group (工作组) has a last day; a leading group may have one."""
    if kind == Kind.GROUP and until_date is None:
        raise Refused(_("工作组是临时的，请填写截止日期"))
    above = locked(parent) if isinstance(parent, Organization) else None
    node = add_node(
        name=name,
        kind=kind,
        parent=above,
        short_name=short_name,
        until_date=until_date if kind in (Kind.GROUP, Kind.LEADING_GROUP) else None,
    )
    return node, Established(
        node_name=node.name,
        kind=kind,
        parent=above.pk if above else None,
        parent_name=str(above or ""),
        until_date=node.until_date,
    )

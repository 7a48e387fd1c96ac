"""调整隶属:a node moves below another one, and its whole subtree with it, all or nothing."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Value
from django.db.models.functions import Concat, Substr
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.nodes import check_place
from taizhang.bureau.organizations.paths import top_of
from taizhang.bureau.organizations.queries import subtree
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.standing_work import would_be_cut_off


@dataclass(frozen=True, kw_only=True)
class OrganizationMoved(Event):
    node_name: str
    parent: int
    parent_name: str
    former_path: str
    path: str
    nodes: int

    def sentence(self) -> str:
        return _("“%(name)s”划归“%(parent)s”，连同下属共 %(nodes)d 个机构") % {
            "name": self.node_name,
            "parent": self.parent_name,
            "nodes": self.nodes,
        }


@transition(title=gettext_lazy("调整隶属"), source={OrganizationState.EXISTING}, roles={Role.RECTIFIER})
def move_organization(
    organization: Organization, *, parent: Organization, actor: Actor, at: datetime
) -> OrganizationMoved:
    """Open work must stay within the unit that was inspected: its people would no longer see it."""
    parent = Organization.objects.get(pk=parent.pk)
    path = f"{parent.path}{organization.pk}/"
    _check(organization, parent, path, actor)
    moved = subtree(organization)
    depth = len(organization.path)
    nodes = moved.update(path=Concat(Value(path), Substr("path", depth + 1)))
    Organization.objects.filter(pk=organization.pk).update(parent=parent)
    return OrganizationMoved(
        node_name=organization.name,
        parent=parent.pk,
        parent_name=str(parent),
        former_path=organization.path,
        path=path,
        nodes=nodes,
    )


def _check(organization: Organization, parent: Organization, path: str, actor: Actor) -> None:
    if parent.pk == organization.parent_id:
        raise Refused(_("已经隶属于“%(parent)s”") % {"parent": parent})
    if parent.path.startswith(organization.path):
        raise Refused(_("不能划归自己的下属"))
    if top_of(parent.path) != top_of(organization.path):
        raise Refused(_("不能划到另一个地方去；请在那里另行设立"))
    if not actor.holds({Role.RECTIFIER}, parent.path):
        raise Refused(_("“%(parent)s”不在您的范围内") % {"parent": parent})
    check_place(organization.kind, parent, organization.name, itself=organization.pk)
    if would_be_cut_off(organization, path):
        raise Refused(_("“%(name)s”还有没办结的整改事项，不能划出被巡察单位") % {"name": organization})

"""更名:a node gets another name; documents of earlier days are still read by the former one."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import FormerName, Organization
from taizhang.bureau.organizations.nodes import check_place
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class Renamed(Event):
    former: str
    node_name: str
    short_name: str
    day: date | str

    def sentence(self) -> str:
        return _("自%(day)s起“%(former)s”更名为“%(name)s”") % {
            "day": spoken_day(self.day),
            "former": self.former,
            "name": self.node_name,
        }


@transition(title=gettext_lazy("更名"), source={OrganizationState.EXISTING}, roles={Role.RECTIFIER})
def rename(
    organization: Organization, *, name: str, short_name: str, day: date, actor: Actor, at: datetime
) -> Renamed:
    name, short_name = name.strip(), short_name.strip()
    if not name:
        raise Refused(_("请填写单位名称"))
    if (name, short_name) == (organization.name, organization.short_name):
        raise Refused(_("名称没有变化"))
    if day > localdate(at):
        raise Refused(_("更名日期不能晚于今天"))
    check_place(organization.kind, organization.parent, name, itself=organization.pk)
    FormerName.objects.create(
        organization=organization,
        name=organization.name,
        short_name=organization.short_name,
        until_date=day,
    )
    Organization.objects.filter(pk=organization.pk).update(name=name, short_name=short_name)
    return Renamed(former=organization.name, node_name=name, short_name=short_name, day=day)

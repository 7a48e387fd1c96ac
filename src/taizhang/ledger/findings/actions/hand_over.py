"""交工作组办理:people of a group work on a finding besides its own office."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import groups_around
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState


@dataclass(frozen=True, kw_only=True)
class HandedOver(Event):
    group: int | None
    group_name: str

    def sentence(self) -> str:
        if self.group is None:
            return _("收回，不再由工作组办理")
        return _("交%(group)s办理") % {"group": self.group_name}


@transition(title=gettext_lazy("交工作组办理"), source={FindingState.IN_PROGRESS}, roles={Role.RECTIFIER})
def hand_over(finding: Finding, *, group: Organization | None, actor: Actor, at: datetime) -> HandedOver:
    """``group`` is None where the finding is taken back."""
    if group is not None:
        near = groups_around(finding.round.organization, on=localdate(at))
        if not near.filter(pk=group.pk).exists():
            raise Refused(_("“%(group)s”不是这个单位现有的领导小组或工作组") % {"group": group})
    if group == finding.group:
        raise Refused(_("没有变化"))
    Finding.objects.filter(pk=finding.pk).update(group=group)
    return HandedOver(group=group.pk if group else None, group_name=str(group or ""))

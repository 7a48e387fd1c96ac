"""指定责任股室:which office answers for a finding."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState


@dataclass(frozen=True, kw_only=True)
class OfficeAssigned(Event):
    office: int
    office_name: str

    def sentence(self) -> str:
        return _("责任股室定为%(office)s") % {"office": self.office_name}


@transition(title=gettext_lazy("指定责任股室"), source={FindingState.IN_PROGRESS}, roles={Role.RECTIFIER})
def assign_office(finding: Finding, *, office: Organization, actor: Actor, at: datetime) -> OfficeAssigned:
    if not office.path.startswith(finding.round.organization.path):
        raise Refused(_("“%(office)s”不在被巡察单位之内") % {"office": office})
    Finding.objects.filter(pk=finding.pk).update(office=office)
    return OfficeAssigned(office=office.pk, office_name=str(office))

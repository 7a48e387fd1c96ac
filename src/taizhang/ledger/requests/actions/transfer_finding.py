"""移交问题:the head of the office that answers for a finding offers it to another office."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.requests.recorded import Noted
from taizhang.ledger.requests.transferring import ask_transfer


@dataclass(frozen=True, kw_only=True)
class FindingOffered(Event):
    former: str
    office: str
    reason: str

    def sentence(self) -> str:
        return _("%(former)s提出把这个问题移交%(office)s：%(reason)s") % {
            "former": self.former,
            "office": self.office,
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class FindingTransferNoted(Noted):
    """The first entry of the request itself."""


@transition(title=gettext_lazy("移交问题"), source={FindingState.IN_PROGRESS}, roles={Role.OFFICE_HEAD})
def transfer_finding(
    finding: Finding, *, to: Organization, reason: str, actor: Actor, at: datetime
) -> Outcome:
    made = ask_transfer(finding, None, to=to, reason=reason, actor=actor, at=at)
    said = FindingOffered(former=str(finding.office), office=str(to), reason=made.reason)
    return Outcome(said, ((made, FindingTransferNoted(kind=made.kind, number=made.number)),))

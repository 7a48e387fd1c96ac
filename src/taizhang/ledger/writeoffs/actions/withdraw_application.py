"""撤回申请:the applicant takes the application back before anyone has decided."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.guards import is_own_application, is_undecided
from taizhang.ledger.writeoffs.models import Withdrawal


@dataclass(frozen=True, kw_only=True)
class ApplicationWithdrawn(Event):
    number: int
    reason: str

    def sentence(self) -> str:
        return _("撤回第 %(number)d 次申请：%(reason)s") % {"number": self.number, "reason": self.reason}


@transition(
    title=gettext_lazy("撤回申请"),
    source={FindingState.UNDER_REVIEW},
    target=FindingState.IN_PROGRESS,
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[is_own_application, is_undecided],
)
def withdraw_application(
    finding: Finding, *, reason: str, actor: Actor, at: datetime
) -> ApplicationWithdrawn:
    application = current_application(finding)
    if application is None or not reason.strip():
        raise Refused(_("请写明撤回的原因"))
    Withdrawal.objects.create(
        application=application, reason=reason.strip(), withdrawn_by_id=actor.person_id, withdrawn_at=at
    )
    return ApplicationWithdrawn(number=application.number, reason=reason.strip())

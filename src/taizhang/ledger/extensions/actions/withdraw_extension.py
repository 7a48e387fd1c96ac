"""撤回延期申请:before anybody has answered it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.extensions.guards import ASKERS
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.extensions.states import RequestState
from taizhang.ledger.requests.guards import is_their_own, is_unanswered


@dataclass(frozen=True, kw_only=True)
class ExtensionWithdrawn(Event):
    number: int
    reason: str

    def sentence(self) -> str:
        return _("撤回措施 %(number)d 的延期申请：%(reason)s") % {
            "number": self.number,
            "reason": self.reason,
        }


@transition(
    title=gettext_lazy("撤回延期申请"),
    source={RequestState.SUBMITTED},
    target=RequestState.WITHDRAWN,
    roles=ASKERS,
    guards=[is_their_own, is_unanswered],
)
def withdraw_extension(
    extension: Extension, *, reason: str, actor: Actor, at: datetime
) -> ExtensionWithdrawn:
    if not reason.strip():
        raise Refused(_("请写明撤回的原因"))
    return ExtensionWithdrawn(number=extension.measure.number, reason=reason.strip())

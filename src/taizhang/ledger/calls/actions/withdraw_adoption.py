"""撤回采用:it was noted wrongly; it counts no more and stays on record."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.models import Adoption
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import AdoptionState


@dataclass(frozen=True, kw_only=True)
class AdoptionWithdrawn(Event):
    place: str
    reason: str

    def sentence(self) -> str:
        return _("撤回采用“%(place)s”：%(reason)s") % self.facts()


@transition(
    title=gettext_lazy("撤回采用"),
    source={AdoptionState.STANDING},
    target=AdoptionState.WITHDRAWN,
    roles=CALLING,
)
def withdraw_adoption(adoption: Adoption, *, reason: str, actor: Actor, at: datetime) -> AdoptionWithdrawn:
    if not reason.strip():
        raise Refused(_("请写明撤回的理由"))
    return AdoptionWithdrawn(place=adoption.place, reason=reason.strip())

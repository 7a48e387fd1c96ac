"""撤回豁免:what was let pass counts again; the waiver stays on record."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.materials.guards import is_own
from taizhang.ledger.materials.models import Waiver
from taizhang.ledger.materials.states import WaiverState


@dataclass(frozen=True, kw_only=True)
class WaiverWithdrawn(Event):
    code: str
    passage: str

    def sentence(self) -> str:
        return _("撤回对 %(code)s“%(passage)s”的豁免") % self.facts()


@transition(
    title=gettext_lazy("撤回豁免"),
    source={WaiverState.STANDING},
    target=WaiverState.WITHDRAWN,
    roles=EVERYONE,
    guards=[is_own],
)
def withdraw_waiver(waiver: Waiver, *, actor: Actor, at: datetime) -> WaiverWithdrawn:
    return WaiverWithdrawn(code=waiver.code, passage=waiver.passage)

"""撤回豁免:what was waived counts again."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.publishing.bulletins.models import DefectWaiver
from taizhang.publishing.bulletins.states import WaiverState


@dataclass(frozen=True, kw_only=True)
class DefectWaiverTakenBack(Event):
    code: str
    passage: str

    def sentence(self) -> str:
        return _("撤回对 %(code)s“%(passage)s”的豁免") % {"code": self.code, "passage": self.passage}


@transition(
    title=gettext_lazy("撤回豁免"),
    source={WaiverState.STANDING},
    target=WaiverState.WITHDRAWN,
    roles={Role.RECTIFIER},
)
def take_back_waiver(waiver: DefectWaiver, *, actor: Actor, at: datetime) -> DefectWaiverTakenBack:
    return DefectWaiverTakenBack(code=waiver.code, passage=waiver.passage)

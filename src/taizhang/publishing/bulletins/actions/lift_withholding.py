"""解除不公开:the finding may be told from now on."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.publishing.bulletins.contents import required
from taizhang.publishing.bulletins.models import Withholding
from taizhang.publishing.bulletins.states import WithholdingState


@dataclass(frozen=True, kw_only=True)
class WithholdingLifted(Event):
    reason: str

    def sentence(self) -> str:
        return _("解除不公开：%(reason)s") % {"reason": self.reason}


@transition(
    title=gettext_lazy("解除不公开"),
    source={WithholdingState.STANDING},
    target=WithholdingState.LIFTED,
    roles={Role.RECTIFIER, Role.SECRETARY},
)
def lift_withholding(
    withholding: Withholding, *, reason: str, actor: Actor, at: datetime
) -> WithholdingLifted:
    return WithholdingLifted(reason=required(reason, _("请写明解除的理由")))

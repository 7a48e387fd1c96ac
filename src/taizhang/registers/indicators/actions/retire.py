"""停用指标:an indicator is no longer counted; what was frozen stays."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.states import IndicatorState


@dataclass(frozen=True, kw_only=True)
class Retired(Event):
    reason: str

    def sentence(self) -> str:
        return _("停用指标：%(reason)s") % {"reason": self.reason}


@transition(
    title=gettext_lazy("停用指标"),
    source={IndicatorState.IN_USE},
    target=IndicatorState.RETIRED,
    roles={Role.RECTIFIER},
    scope=lambda indicator: (indicator.organization.path,),
)
def retire(indicator: Indicator, *, reason: str, actor: Actor, at: datetime) -> Retired:
    if not reason.strip():
        raise Refused(_("停用指标要写明原因"))
    return Retired(reason=reason.strip())

"""修订口径:another wording or formula; what was published stands under the old one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.registers.indicators.defining import DefinitionFacts, keep, refuse_unfit
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.states import IndicatorState


@dataclass(frozen=True, kw_only=True)
class Redefined(Event):
    number: int
    reason: str
    title: str
    unit: str
    wording: str
    formula: Mapping[str, Any]
    per: Mapping[str, Any]
    is_share: bool
    places: int

    def sentence(self) -> str:
        return _("修订“%(title)s”的口径（第 %(n)d 版）：%(reason)s") % {
            "title": self.title,
            "n": self.number,
            "reason": self.reason,
        }


@transition(
    title=gettext_lazy("修订口径"),
    source={IndicatorState.IN_USE},
    roles={Role.RECTIFIER, Role.OFFICE_HEAD},
)
def redefine(
    indicator: Indicator, *, facts: DefinitionFacts, reason: str, actor: Actor, at: datetime
) -> Redefined:
    """A reason must be given; a definition that says the same is refused."""
    if not reason.strip():
        raise Refused(_("修订口径要写明原因"))
    refuse_unfit(facts, indicator.organization_id, at)
    now = indicator.definition
    if now and all(getattr(now, name) == value for name, value in vars(facts).items()):
        raise Refused(_("口径没有变化"))
    kept = keep(indicator, facts, reason=reason.strip(), actor=actor, at=at)
    return Redefined(number=kept.number, reason=kept.reason, **vars(facts))

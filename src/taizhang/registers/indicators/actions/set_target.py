"""下达目标:what an indicator is to be on a day, and on whose word."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.registers.indicators.models import Indicator, Target
from taizhang.registers.indicators.states import IndicatorState


@dataclass(frozen=True, kw_only=True)
class TargetSet(Event):
    on: date | str
    value: str
    basis: str

    def sentence(self) -> str:
        return _("目标：%(day)s达到 %(value)s（%(basis)s）") % {
            "day": self.on,
            "value": self.value,
            "basis": self.basis,
        }


@transition(
    title=gettext_lazy("下达目标"),
    source={IndicatorState.IN_USE},
    roles={Role.RECTIFIER, Role.LEADER, Role.SECRETARY},
)
def set_target(
    indicator: Indicator, *, on: date, value: Decimal, basis: str, actor: Actor, at: datetime
) -> TargetSet:
    """``basis`` names the document or meeting that the target is from."""
    if not basis.strip():
        raise Refused(_("目标要写明依据"))
    kept = Target.objects.create(
        indicator=indicator,
        on=on,
        value=f"{value.normalize():f}",
        basis=basis.strip(),
        set_by_id=actor.person_id,
        set_at=at,
    )
    return TargetSet(on=on, value=kept.value, basis=kept.basis)

"""设立指标:a unit begins to count or to report a figure, with its definition."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.registers.indicators.defining import DefinitionFacts, keep, refuse_unfit
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.states import IndicatorState


@dataclass(frozen=True, kw_only=True)
class IndicatorDefined(Event):
    code: str
    title: str
    unit: str
    wording: str
    formula: Mapping[str, Any]
    per: Mapping[str, Any]
    is_share: bool
    places: int
    owner: str

    def sentence(self) -> str:
        return _("设立指标“%(title)s”，由%(owner)s负责") % {"title": self.title, "owner": self.owner}


@creation(
    title=gettext_lazy("设立指标"), state=IndicatorState.IN_USE, roles={Role.RECTIFIER, Role.OFFICE_HEAD}
)
def define_indicator(
    owner: Organization, *, unit: Organization, code: str, facts: DefinitionFacts, actor: Actor, at: datetime
) -> tuple[Indicator, IndicatorDefined]:
    """``owner`` is the unit or an office below it; the code is the unit's own and names the figure for ever."""
    if not owner.path.startswith(unit.path):
        raise Refused(_("“%(keeper)s”不属于%(unit)s") % {"keeper": owner, "unit": unit})
    refuse_unfit(facts, unit.pk, at)
    Organization.objects.select_for_update(no_key=True).get(pk=unit.pk)
    if Indicator.objects.filter(organization=unit, code=code).exists():
        raise Refused(_("%(unit)s已经有代号为“%(code)s”的指标") % {"unit": unit, "code": code})
    indicator = Indicator.objects.create(organization=unit, owner=owner, code=code)
    keep(indicator, facts, reason="", actor=actor, at=at)
    return indicator, IndicatorDefined(code=code, owner=str(owner), **vars(facts))

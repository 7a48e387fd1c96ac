"""设定亮灯规则:what the lights of this round are called, their colours, and the days left at which they come on."""

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
from taizhang.ledger.rounds.light_presets import scheme_of
from taizhang.ledger.rounds.lights import Light, Scheme, refuse_unsound_lights
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState


@dataclass(frozen=True, kw_only=True)
class LightsSet(Event):
    """``scheme`` is the whole rule as plain facts."""

    scheme: Mapping[str, Any]

    def sentence(self) -> str:
        scheme = Scheme.read(self.scheme)
        unit = _("个工作日") if scheme.working else _("天")
        said = [
            _("“%(name)s”剩 %(days)d %(unit)s")
            % {"name": scheme.word(light), "days": scheme.lamp(light).days, "unit": unit}
            for light in (Light.NOTICE, Light.WARNING)
            if scheme.lamp(light).days is not None
        ]
        return _("亮灯规则设为：%(rule)s") % {"rule": "，".join(said) or _("只看超期")}


@transition(title=gettext_lazy("设定亮灯规则"), source={RoundState.OPEN}, roles={Role.RECTIFIER})
def set_lights(round: Round, *, scheme: Scheme, actor: Actor, at: datetime) -> LightsSet:
    refuse_unsound_lights(scheme)
    before = scheme_of(round)
    if scheme == before:
        raise Refused(_("没有变化"))
    Round.objects.filter(pk=round.pk).update(lights=scheme.plain)
    return LightsSet(scheme=scheme.plain)

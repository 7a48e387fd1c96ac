"""设定督办阶梯:which steps there are, when each is proposed, to whom it goes and what it asks for."""

from collections.abc import Mapping, Sequence
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
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState
from taizhang.ledger.supervision.ladders import LadderStep, refuse_unsound_ladder
from taizhang.ledger.supervision.models import Regime
from taizhang.ledger.supervision.reading import ladder_of


@dataclass(frozen=True, kw_only=True)
class LadderSet(Event):
    steps: Sequence[Mapping[str, Any]]

    def sentence(self) -> str:
        return _("督办阶梯设为：%(steps)s") % {"steps": " → ".join(one["name"] for one in self.steps)}


@transition(
    title=gettext_lazy("设定督办阶梯"), source={RoundState.OPEN}, roles={Role.RECTIFIER, Role.OVERSIGHT}
)
def set_ladder(round: Round, *, steps: Sequence[LadderStep], actor: Actor, at: datetime) -> LadderSet:
    """Notices that were issued before stay as they were issued."""
    refuse_unsound_ladder(steps)
    if list(steps) == ladder_of(round):
        raise Refused(_("没有变化"))
    plain = [one.plain for one in steps]
    # Whoever let a step be issued automatically knew it as it was: a new ladder begins without any.
    Regime.objects.update_or_create(round=round, defaults={"steps": plain, "automatic": []})
    return LadderSet(steps=plain)

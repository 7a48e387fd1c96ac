"""设定自动发出:which steps of a ladder the house issues by itself; none until somebody says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState
from taizhang.ledger.supervision.models import Regime
from taizhang.ledger.supervision.reading import automatic_steps, ladder_of
from taizhang.ledger.supervision.roles import ISSUING


@dataclass(frozen=True, kw_only=True)
class AutomaticSet(Event):
    steps: Sequence[str]
    keys: Sequence[str]

    def sentence(self) -> str:
        if not self.steps:
            return _("不再自动发出督办文书")
        return _("这些督办文书到期自动发出：%(steps)s") % {"steps": "、".join(self.steps)}


@transition(title=gettext_lazy("设定自动发出"), source={RoundState.OPEN}, roles=ISSUING)
def set_automatic(round: Round, *, steps: Sequence[str], actor: Actor, at: datetime) -> AutomaticSet:
    """``steps`` are keys. What the house issues from now on, it issues in the name of whoever switches it on."""
    ladder = ladder_of(round)
    wanted = [one for one in ladder if one.key in steps]
    if len(wanted) < len(set(steps)):
        raise Refused(_("这一轮的督办阶梯里没有这一级"))
    if talk := next((one for one in wanted if one.is_talk), None):
        raise Refused(_("“%(name)s”要定时间和地点，只能由人发出") % {"name": talk.name})
    keys = [one.key for one in wanted]
    if keys == [one.key for one in automatic_steps(round)]:
        raise Refused(_("没有变化"))
    usual = {"steps": [one.plain for one in ladder]}
    named = {"automatic": keys, "automatic_by_id": actor.person_id if keys else None}
    Regime.objects.update_or_create(round=round, defaults=named, create_defaults=usual | named)
    return AutomaticSet(steps=[one.name for one in wanted], keys=keys)

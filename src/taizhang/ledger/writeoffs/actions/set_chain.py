"""设定审核链:the steps that a write-off in this round must pass."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState


@dataclass(frozen=True, kw_only=True)
class ChainSet(Event):
    steps: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("审核链设为：%(steps)s") % {"steps": " → ".join(name for name, _role in self.steps)}


def nothing_under_review(round: Round, actor: Actor) -> str | None:
    """本轮没有正在审核的问题。"""
    if Finding.objects.filter(round=round, state=FindingState.UNDER_REVIEW).exists():
        return _("本轮有问题正在审核，审完或撤回后才能改审核链")
    return None


@transition(
    title=gettext_lazy("设定审核链"),
    source={RoundState.OPEN},
    roles={Role.RECTIFIER},
    guards=[nothing_under_review],
)
def set_chain(round: Round, *, steps: Sequence[tuple[str, str]], actor: Actor, at: datetime) -> ChainSet:
    """``steps`` are (name, role) in order."""
    named = [[name.strip(), role] for name, role in steps if name.strip()]
    if not named:
        raise Refused(_("审核链至少要有一个步骤"))
    if any(role not in Role.values for _name, role in named):
        raise Refused(_("审核步骤的角色不对"))
    Round.objects.filter(pk=round.pk).update(chain=named)
    return ChainSet(steps=named)

"""设定审批链:the steps that plans, or extensions, of this round must pass from now on."""

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
from taizhang.ledger.requests.states import RequestKind
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState

CHAINS: dict[str, str] = {RequestKind.PLAN: "plan_chain", RequestKind.EXTENSION: "extension_chain"}


@dataclass(frozen=True, kw_only=True)
class ApprovalChainSet(Event):
    kind: str
    steps: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("%(kind)s的审批链设为：%(steps)s") % {
            "kind": RequestKind(self.kind).label,
            "steps": " → ".join(name for name, _role in self.steps),
        }


@transition(title=gettext_lazy("设定审批链"), source={RoundState.OPEN}, roles={Role.RECTIFIER})
def set_approval_chain(
    round: Round, *, kind: str, steps: Sequence[tuple[str, str]], actor: Actor, at: datetime
) -> ApprovalChainSet:
    """``steps`` are (name, role) in order. What is pending keeps the steps that it was asked under."""
    named = [[name.strip(), role] for name, role in steps if name.strip()]
    if kind not in CHAINS:
        raise Refused(_("这类事项没有可设定的审批链"))
    if not named:
        raise Refused(_("审批链至少要有一个步骤"))
    if any(role not in Role.values for _name, role in named):
        raise Refused(_("审批步骤的角色不对"))
    Round.objects.filter(pk=round.pk).update(**{CHAINS[kind]: named})
    return ApprovalChainSet(kind=kind, steps=named)

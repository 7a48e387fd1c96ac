"""设定审批步骤:who approves the plan of a round, and more time."""

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
from taizhang.ledger.plans.models import Plan
from taizhang.ledger.plans.states import RequestState
from taizhang.ledger.requests.chains import checked
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState


@dataclass(frozen=True, kw_only=True)
class RequestChainsSet(Event):
    plan: Sequence[Sequence[str]]
    extension: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("审批步骤设为：整改方案 %(plan)s；延期 %(extension)s") % {
            "plan": " → ".join(name for name, _role in self.plan) or _("不需要批准"),
            "extension": " → ".join(name for name, _role in self.extension),
        }


def no_plan_in_hand(round: Round, actor: Actor) -> str | None:
    """本轮没有在审的整改方案。"""
    if Plan.objects.filter(round=round, state=RequestState.SUBMITTED).exists():
        return _("整改方案正在审批，审完或撤回后才能改审批步骤")
    return None


@transition(
    title=gettext_lazy("设定审批步骤"),
    source={RoundState.OPEN},
    roles={Role.RECTIFIER},
    guards=[no_plan_in_hand],
)
def set_request_chains(
    round: Round,
    *,
    plan: Sequence[tuple[str, str]],
    extension: Sequence[tuple[str, str]],
    actor: Actor,
    at: datetime,
) -> RequestChainsSet:
    """Steps are (name, role) in order. No step for the plan means that work counts without its approval."""
    for_plan, for_extension = checked(plan), checked(extension)
    if not for_extension:
        raise Refused(_("延期至少要有一个审批步骤"))
    Round.objects.filter(pk=round.pk).update(plan_chain=for_plan, extension_chain=for_extension)
    return RequestChainsSet(plan=for_plan, extension=for_extension)

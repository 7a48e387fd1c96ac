"""设定审核链:the steps that a write-off in this round must pass."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.organizations.queries import signing_beside
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.rounds.chains import ChainStep, Party, plain_chain, read_chain, refuse_unsound
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState


@dataclass(frozen=True, kw_only=True)
class ChainSet(Event):
    """``steps`` as ``rounds.chains`` writes them; entries from before parties have [name, role]."""

    steps: Sequence[Any]

    def sentence(self) -> str:
        names = [one[0] if isinstance(one, list) else one["name"] for one in self.steps]
        return _("审核链设为：%(steps)s") % {"steps": " → ".join(names)}


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
def set_chain(round: Round, *, steps: Sequence[Mapping[str, Any]], actor: Actor, at: datetime) -> ChainSet:
    """``steps`` are plain facts as ``ChainStep.plain`` writes them, in order."""
    try:
        read = [_named(one, round) for one in read_chain(steps)]
    except (KeyError, TypeError, AttributeError) as why:
        raise Refused(_("审核链写得不完整，请重新填写")) from why
    refuse_unsound(read)
    Round.objects.filter(pk=round.pk).update(chain=plain_chain(read))
    return ChainSet(steps=plain_chain(read))


def _named(step: ChainStep, round: Round) -> ChainStep:
    """Parties that are a certain organization bear its name unless they are called otherwise."""
    return replace(step, name=step.name.strip(), parties=tuple(_party(one, round) for one in step.parties))


def _party(party: Party, round: Round) -> Party:
    if party.organization is None:
        return replace(party, name=party.name.strip())
    found = signing_beside(round.organization).filter(pk=party.organization).first()
    if found is None:
        raise Refused(_("会签单位已经不在机构树里，请重新选择"))
    return replace(party, name=party.name.strip() or str(found))

"""Conditions of what is done with a roundup (调度条件)."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.schedules.models import Roundup, Turn
from taizhang.ledger.schedules.states import RoundupState, TurnState


def is_being_asked(turn: Turn, actor: Actor) -> str | None:
    """调度还在填报中。"""
    return None if turn.roundup.state == RoundupState.OPEN else _("这次调度已经汇总，不能再填报")


def is_over(roundup: Roundup, actor: Actor) -> str | None:
    """填报时限已过，或者都已填报。"""
    if actor.on is not None and actor.on > roundup.due_date:
        return None
    if not roundup.turns.filter(state=TurnState.OWED).exists():
        return None
    return _("还没有到填报时限，还有股室没有填报")


def is_late(roundup: Roundup, at: object) -> bool:
    return localdate(at) > roundup.due_date  # type: ignore[arg-type]

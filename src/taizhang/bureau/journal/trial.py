"""Trying an act without doing it (试办): what the gate would say, and nothing is written."""

from datetime import datetime
from typing import Any

from django.db import transaction as database

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.refusal import Refused


def trial(act: Transition[Any, ...], subject: Any, *, actor: Actor, at: datetime, **facts: Any) -> str | None:
    """Why the act would be refused, as a sentence, or None. The row is taken as the caller read it."""
    if why := act.refusal(subject, actor):
        return why
    try:
        with database.atomic():
            act.perform(subject, **facts, actor=actor, at=at)
            database.set_rollback(True)
    except Refused as said:
        return str(said)
    return None

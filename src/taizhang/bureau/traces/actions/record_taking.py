"""导出留痕:somebody takes a file out of the house; its number leads back to this entry."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction as database
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.chain import append
from taizhang.bureau.journal.event import Event
from taizhang.bureau.traces.codes import stream_of


@dataclass(frozen=True, kw_only=True)
class Taken(Event):
    """``place`` is the address with its filter, ``origin`` where the request came from."""

    code: str
    file: str
    place: str
    origin: str

    def sentence(self) -> str:
        return _("导出“%(file)s”，追溯号 %(code)s") % {"file": self.file, "code": self.code}


def record_taking(taken: Taken, *, actor: Actor, at: datetime) -> None:
    """Before the first byte leaves: what cannot be recorded is not handed out."""
    with database.atomic():
        append(stream_of(taken.code), taken, actor=actor, at=at)

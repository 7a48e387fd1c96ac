"""查看留痕:somebody opens what is marked as sensitive; once for each person, day and item."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError
from django.db import transaction as database
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.chain import append
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.models import Entry


@dataclass(frozen=True, kw_only=True)
class Viewed(Event):
    """``item`` is the stream of the row, ``label`` how people call it without telling what it says."""

    item: str
    label: str
    place: str
    origin: str

    def sentence(self) -> str:
        return _("查看敏感内容：%(label)s") % {"label": self.label}


def record_viewing(viewed: Viewed, *, actor: Actor, at: datetime) -> None:
    """Before anything is shown: what cannot be recorded is not shown.

    Each person, day and item has a stream of its own with room for one entry. Of two windows at once the second one's
    is refused by the database, and the first one's stands.
    """
    stream = f"view:{viewed.item}:{actor.person_id}:{localdate(at):%Y%m%d}"
    if _is_there(stream):
        return
    try:
        with database.atomic():
            append(stream, viewed, actor=actor, at=at)
    except IntegrityError:
        if not _is_there(stream):
            raise


def _is_there(stream: str) -> bool:
    return Entry.objects.filter(stream=stream).exists()

"""What every page knows about the house and about who reads it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from taizhang import __version__
from taizhang.bureau.messages.queries import unread
from taizhang.web.desk.session import actor, today
from taizhang.web.lamps import Lamps


def house(request: HttpRequest) -> dict[str, Any]:
    """``actor`` is read only by pages that say it: the public ones touch neither session nor posts."""
    reader = SimpleLazyObject(lambda: actor(request))
    unread_here = SimpleLazyObject(lambda: _unread(request))
    return {
        "unread": unread_here,
        "version": __version__,
        "actor": reader,
        "path": request.path,
        "today": today(request),
        "lamps": Lamps(today(request)),
    }


def _unread(request: HttpRequest) -> int:
    """It came with the session, unless that has just begun."""
    known: int | None = getattr(request.session, "unread", None)
    return unread(actor(request).person_id) if known is None else known

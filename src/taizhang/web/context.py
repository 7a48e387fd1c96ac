"""What every page knows about the house and about who reads it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from taizhang import __version__
from taizhang.bureau.messages.queries import unread
from taizhang.bureau.watch.verifying import last
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.watermark import watermark_of
from taizhang.web.lamps import Lamps


def house(request: HttpRequest) -> dict[str, Any]:
    """``actor`` and ``watermark`` are read only by pages that say it: the public ones touch neither session nor posts.

    ``verified`` is the last verification, read only for auditors.
    """
    reader = SimpleLazyObject(lambda: actor(request))
    verified = SimpleLazyObject(last)
    over = SimpleLazyObject(lambda: watermark_of(request))
    unread_here = SimpleLazyObject(lambda: _unread(request))
    return {
        "unread": unread_here,
        "verified": verified,
        "version": __version__,
        "actor": reader,
        "watermark": over,
        "path": request.path,
        "today": today(request),
        "lamps": Lamps(today(request)),
    }


def _unread(request: HttpRequest) -> int:
    """It came with the session, unless that has just begun."""
    known: int | None = getattr(request.session, "unread", None)
    return unread(actor(request).person_id) if known is None else known

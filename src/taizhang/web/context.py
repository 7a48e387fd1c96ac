"""What every page knows about the house and about who reads it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from taizhang import __version__
from taizhang.web.desk.session import actor, today
from taizhang.web.lamps import Lamps


def house(request: HttpRequest) -> dict[str, Any]:
    """``actor`` is read only by pages that say it: the public ones touch neither session nor posts."""
    reader = SimpleLazyObject(lambda: actor(request))
    return {
        "version": __version__,
        "actor": reader,
        "path": request.path,
        "today": today(request),
        "lamps": Lamps(today(request)),
    }

"""What every page knows about the house and about who reads it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from taizhang import __version__
from taizhang.web.desk.session import actor


def house(request: HttpRequest) -> dict[str, Any]:
    """``actor`` is read only by pages that say it: the public ones touch neither session nor posts."""
    return {"version": __version__, "actor": SimpleLazyObject(lambda: actor(request)), "path": request.path}

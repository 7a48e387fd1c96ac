"""Before any of a row is shown: how sensitive it is, and a record of whoever opens what is (查看)."""

from typing import Any

from django.http import HttpRequest

from taizhang.bureau.traces.levels import Level
from taizhang.bureau.traces.watching import watched
from taizhang.web.desk.session import actor, now


def before_eyes(request: HttpRequest, row: Any) -> Level:
    """Its failure is that of the page."""
    return watched(request, row, actor=actor(request), at=now(request))

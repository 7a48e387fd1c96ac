"""Before a row is shown (查看): its mark, and a record where the mark asks for one."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.traces.actions.record_viewing import Viewed, record_viewing
from taizhang.bureau.traces.levels import WATCHED, Level
from taizhang.bureau.traces.marking import level_of
from taizhang.bureau.traces.origins import origin_of

PLACE_MAX = 200


def watched(request: HttpRequest, row: Any, *, actor: Actor, at: datetime) -> Level:
    """One question for an ordinary row; for a sensitive one a second, and a write on the first time of the day."""
    level = level_of(row)
    if level in WATCHED:
        place = request.path[:PLACE_MAX]
        label = row.name_for_record
        viewed = Viewed(item=row.stream, label=label, place=place, origin=origin_of(request))
        record_viewing(viewed, actor=actor, at=at)
    return level

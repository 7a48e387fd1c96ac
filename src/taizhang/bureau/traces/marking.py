"""Reading and setting marks (标注), for the rooms whose rows bear them."""

from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.bureau.traces.levels import Level
from taizhang.bureau.traces.models import Classification


def level_of(row: Any) -> Level:
    """What bears no mark is ordinary."""
    kept = Classification.objects.filter(item=row.stream).values_list("level", flat=True).first()
    return Level(kept) if kept else Level.ORDINARY


def set_level(row: Any, level: str) -> Level:
    """Returns what it was before. The caller has locked the row."""
    if level not in Level.values:
        raise Refused(_("请选择“一般”“内部”或“敏感”"))
    before = level_of(row)
    if before == level:
        raise Refused(_("已经标为“%(level)s”") % {"level": before.label})
    Classification.objects.update_or_create(item=row.stream, defaults={"level": level})
    return before

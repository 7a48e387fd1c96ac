"""The numbers within units (单位连号): from one for each, without a gap, and in the order of the log."""

import json
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.journal.reading import ODD
from taizhang.bureau.journal.seals.units import shown_by


class Counts:
    """``last`` is the highest number of each unit so far. After the first leaf that bears one, all do."""

    def __init__(self) -> None:
        self.last: dict[int, int] = {}

    def faults(self, index: Any, unit: Any, seq: Any, shown: Any, body: Any) -> Iterator[str]:
        where = {"index": index, "unit": unit, "seq": seq}
        if unit is None and seq is None:
            if self.last:
                yield _("封存序号 %(index)s：没有单位编号") % where
        elif not (isinstance(unit, int) and isinstance(seq, int)):
            yield _("封存序号 %(index)s：单位编号读不出来，已被改动") % where
        else:
            due = self.last.get(unit, 0) + 1
            if seq != due:
                yield _("封存序号 %(index)s：单位 %(unit)s 的编号是 %(seq)s，应为 %(due)d") % {
                    **where,
                    "due": due,
                }
            self.last[unit] = max(seq, due)
        if shown and shown != _shown(body):
            yield _("封存序号 %(index)s：对外所示的摘要与正文不符，已被改动") % where


def _shown(body: Any) -> str:
    try:
        read = json.loads(bytes(body))
        return shown_by(read) if isinstance(read, dict) else ""
    except ODD:
        return ""

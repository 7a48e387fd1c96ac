"""The filters of the ledger that are one click away, each with the number of rows behind it (筛选条)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.lights import Light
from taizhang.web.desk.findings.rows import COMPLETED, by_light, stands
from taizhang.web.desk.findings.wanted import Wanted

COMPLETED_NOT_OFF = _("已完成未销号")


@dataclass(frozen=True)
class Chip:
    title: str | Promise
    count: int
    address: str
    is_on: bool
    light: str = ""


def state_chips(rows: Sequence[Any], wanted: Wanted) -> list[Chip]:
    states = [(state.value, state.label) for state in FindingState]
    states.insert(1, (COMPLETED, COMPLETED_NOT_OFF))
    chips = [
        Chip(_("全部"), len(rows), wanted.address(state="", light=""), not (wanted.state or wanted.light))
    ]
    for state, title in states:
        if count := sum(stands(row, state) for row in rows):
            is_on = wanted.state == state
            chips.append(Chip(title, count, wanted.address(state="" if is_on else state), is_on))
    return chips


def light_chips(rows: Sequence[Any], wanted: Wanted) -> list[Chip]:
    return [_light(light, count, wanted) for light, count in by_light(rows)]


def _light(light: Light, count: int, wanted: Wanted) -> Chip:
    is_on = wanted.light == light
    return Chip(light.label, count, wanted.address(light="" if is_on else light.value), is_on, light.value)


def offices_in(rows: Sequence[Any]) -> list[tuple[str, str | Promise]]:
    """The offices that answer for something here, by name, and whether something has none yet."""
    named = {str(row.office_id): str(row.office) for row in rows if row.office_id}
    offices: list[tuple[str, str | Promise]] = sorted(named.items(), key=lambda pair: pair[1])
    return [*offices, ("none", _("未指定"))] if any(not row.office_id for row in rows) else offices

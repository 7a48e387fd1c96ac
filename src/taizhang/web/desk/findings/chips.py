"""The filters of the ledger that are one click away, each with the number of rows behind it (筛选条)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.lists.asked import COMPLETED
from taizhang.ledger.lists.counting import Cell, kept
from taizhang.ledger.measures.lights import Light, Lighting
from taizhang.ledger.rounds.light_presets import USUAL as GENERAL
from taizhang.ledger.rounds.lights import Scheme
from taizhang.web.desk.findings.wanted import Wanted

COMPLETED_NOT_OFF = _("已完成未销号")
# The worst first.
LIGHTS = (Light.OVERDUE, Light.WARNING, Light.NOTICE, Light.NORMAL, Light.NONE, Light.DONE)


@dataclass(frozen=True)
class Chip:
    title: str | Promise
    count: int
    address: str
    is_on: bool
    light: str = ""
    colour: str = ""


def state_chips(cells: Sequence[Cell], wanted: Wanted) -> list[Chip]:
    states = [(state.value, state.label) for state in FindingState]
    states.insert(1, (COMPLETED, COMPLETED_NOT_OFF))
    everything = wanted.address(state="", light="")
    chips = [Chip(_("全部"), count(cells), everything, not (wanted.state or wanted.light))]
    for state, title in states:
        behind, is_on = count(cells, state=state, light=wanted.light), wanted.state == state
        if behind or is_on:
            chips.append(Chip(title, behind, wanted.address(state="" if is_on else state), is_on))
    return chips


def light_chips(cells: Sequence[Cell], wanted: Wanted, lighting: Lighting) -> list[Chip]:
    """By the names of the round; over rounds whose lights differ, by the general ones."""
    scheme = GENERAL if lighting.others else lighting.usual.scheme
    chips = (_light(light, count(cells, state=wanted.state, light=light), wanted, scheme) for light in LIGHTS)
    return [chip for chip in chips if chip.count or chip.is_on]


def count(cells: Sequence[Cell], *, state: str = "", light: str = "") -> int:
    return sum(cell.lines for cell in kept(cells, state=state, light=light))


def _light(light: Light, behind: int, wanted: Wanted, scheme: Scheme) -> Chip:
    is_on = wanted.light == light
    address = wanted.address(light="" if is_on else light.value)
    return Chip(scheme.word(light), behind, address, is_on, light.value, scheme.lamp(light).colour)

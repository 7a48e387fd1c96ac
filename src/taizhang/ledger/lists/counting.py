"""Counts of lines by state and light, in one statement whatever their number (计数)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet, Sum

from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.lists.asked import COMPLETED, NEVER
from taizhang.ledger.lists.models import FindingLine, MeasureLine
from taizhang.ledger.measures.lights import Light, Lighting, Limits, light_of
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.measures.tally import Tally


@dataclass(frozen=True)
class Cell:
    """So many lines of one state and one light, and the measures below them. ``of`` is the group they stand in."""

    state: str
    light: Light
    lines: int
    measures: int
    done: int
    of: tuple[Any, ...] = ()

    @property
    def is_done(self) -> bool:
        return self.light == Light.DONE

    def stands(self, state: str) -> bool:
        if state == COMPLETED:
            return self.is_done and self.state != FindingState.WRITTEN_OFF
        return not state or self.state == state


def finding_cells(lines: QuerySet[FindingLine], lighting: Lighting, by: tuple[str, ...] = ()) -> list[Cell]:
    apart = _apart(lighting, by)
    counted = (
        lines.order_by()
        .values_list(*apart, "state", "is_done", "due_key")
        .annotate(lines=Count("*"), below=Sum("measure_count"), done=Sum("done_count"))
    )
    return [_finding_cell(row, apart, len(by), lighting) for row in counted]


def _finding_cell(row: Any, apart: tuple[str, ...], at: int, lighting: Lighting) -> Cell:
    state, is_done, due, lines, measures, done = row[len(apart) :]
    light = _light(due, is_done, _limits(row, apart, lighting))
    return Cell(state, light, lines, measures, done, _hashable(row[:at]))


def measure_cells(lines: QuerySet[MeasureLine], lighting: Lighting, by: tuple[str, ...] = ()) -> list[Cell]:
    apart = _apart(lighting, by)
    counted = (
        lines.order_by().values_list(*apart, "state", "finding_state", "due_key").annotate(lines=Count("*"))
    )
    return [_measure_cell(row, apart, len(by), lighting) for row in counted]


def _measure_cell(row: Any, apart: tuple[str, ...], at: int, lighting: Lighting) -> Cell:
    state, finding_state, due, lines = row[len(apart) :]
    is_done = state == MeasureState.DONE
    light = _light(due, is_done, _limits(row, apart, lighting))
    return Cell(finding_state, light, lines, lines, lines if is_done else 0, _hashable(row[:at]))


def _apart(lighting: Lighting, by: tuple[str, ...]) -> tuple[str, ...]:
    """By what lines are counted apart: rounds only where their lights differ."""
    return by if not lighting.others or "round_id" in by else (*by, "round_id")


def _limits(row: Any, apart: tuple[str, ...], lighting: Lighting) -> Limits:
    return lighting.of(row[apart.index("round_id")]) if lighting.others else lighting.usual


def _light(due: date, is_done: bool, limits: Limits) -> Light:
    return light_of(None if due == NEVER else due, is_done=is_done, limits=limits)


def _hashable(keys: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(tuple(key) if isinstance(key, list) else key for key in keys)


def kept(cells: Iterable[Cell], *, state: str = "", light: str = "") -> Iterator[Cell]:
    return (cell for cell in cells if cell.stands(state) and light in ("", cell.light))


def tally(cells: Iterable[Cell]) -> Tally:
    """The counts of findings with their denominators."""
    rows = list(cells)
    return Tally(
        findings=_sum(rows, lambda cell: True),
        completed=_sum(rows, lambda cell: cell.is_done),
        written_off=_sum(rows, lambda cell: cell.state == FindingState.WRITTEN_OFF),
        measures=sum(cell.measures for cell in rows),
        measures_done=sum(cell.done for cell in rows),
    )


@dataclass(frozen=True)
class MeasureTally:
    """Measures, and how many of them are done and overdue."""

    measures: int
    done: int
    overdue: int


def measure_tally(cells: Iterable[Cell]) -> MeasureTally:
    rows = list(cells)
    return MeasureTally(
        sum(cell.lines for cell in rows),
        sum(cell.done for cell in rows),
        _sum(rows, lambda cell: cell.light == Light.OVERDUE),
    )


def _sum(cells: Iterable[Cell], fits: Callable[[Cell], bool]) -> int:
    return sum(cell.lines for cell in cells if fits(cell))


def rolled_up(cells: Iterable[Cell]) -> Iterator[Cell]:
    """Each cell at every level of the heading path that it stands below, the round itself being ()."""
    for cell in cells:
        round, path = cell.of
        for depth in range(len(path) + 1):
            yield replace(cell, of=(round, path[:depth]))

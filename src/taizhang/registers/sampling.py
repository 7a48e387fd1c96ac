"""The surveys of a unit put together (抽样结果): all strata of one survey, item and day, beside the time before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from taizhang.registers.surveying import Difference, Estimate, Stratum, difference, estimate


@dataclass(frozen=True)
class Result:
    """``change`` is against the time before of the same survey and item, None the first time."""

    survey: str
    item: str
    held_on: date
    strata: tuple[Any, ...]
    estimate: Estimate
    change: Difference | None = None
    before: date | None = None


def results(rows: Iterable[Any]) -> list[Result]:
    """``rows`` are those of the register of surveys; the latest results come first."""
    kept: dict[tuple[str, str, date], list[Any]] = {}
    for row in rows:
        kept.setdefault((row.survey, row.item, row.held_on), []).append(row)
    found = list(_one_after_another(sorted(kept.items())))
    return sorted(found, key=lambda one: one.held_on, reverse=True)


def _one_after_another(some: list[tuple[tuple[str, str, date], list[Any]]]) -> Iterator[Result]:
    last: Result | None = None
    for (survey, item, day), rows in some:
        now = estimate([Stratum(row.frame, row.asked, row.held) for row in rows])
        is_next = last is not None and (last.survey, last.item) == (survey, item)
        change = difference(now, last.estimate) if last is not None and is_next else None
        before = last.held_on if last is not None and is_next else None
        last = Result(survey, item, day, tuple(rows), now, change, before)
        yield last

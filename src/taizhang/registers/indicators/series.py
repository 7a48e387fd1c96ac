"""A figure at the end of each of many months, in one statement (时间序列)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, Sum

from taizhang.registers.books.counting import (
    Shelf,
    conditions,
    countable,
    in_time,
    period_end,
    read_value,
)
from taizhang.registers.declaring.formulas import Formula, Holds
from taizhang.registers.declaring.reading import last_day
from taizhang.registers.indicators.computing import HUNDRED, formulas_of
from taizhang.registers.indicators.models import Definition


@dataclass(frozen=True)
class Point:
    """``value`` is None where nothing can be said of the day."""

    on: date
    value: Decimal | None


def month_ends(until: date, count: int) -> list[date]:
    """The last days of ``count`` months, the last of them the month of ``until``; that one ends with ``until`` itself."""
    days = []
    year, month = until.year, until.month
    for _step in range(count):
        days.append(last_day(year, month))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return [*reversed(days[1:]), until]


def series(definition: Definition, shelf: Shelf, days: Sequence[date]) -> list[Point]:
    formula, per = formulas_of(definition)
    parts = _values(formula, shelf, days)
    if per is None:
        return [Point(day, part) for day, part in zip(days, parts, strict=True)]
    wholes = _values(per, shelf, days)
    factor = HUNDRED if definition.is_share else 1
    return [
        Point(day, part * factor / whole if part is not None and whole else None)
        for day, part, whole in zip(days, parts, wholes, strict=True)
    ]


def _values(formula: Formula, shelf: Shelf, days: Sequence[date]) -> list[Decimal | None]:
    dated = tuple(one for one in formula.where if isinstance(one, Holds) and one.when)
    ask = _by_period if formula.when.kind == "period" and not dated else _by_day
    found = ask(formula, shelf, days, dated)
    book = shelf.book(formula.register)
    known_since = book.complete_from
    is_return = formula.when.kind == "period"
    values: list[Decimal | None] = []
    for n, day in enumerate(days):
        value = found[n]
        is_unknown = (known_since and day < known_since) or (is_return and not value)
        values.append(None if is_unknown else read_value(formula, value))
    return values


def _by_day(formula: Formula, shelf: Shelf, days: Sequence[date], dated: tuple[Holds, ...]) -> list[Any]:
    """One column for each day. What a row must fulfil on every day alike is asked once."""
    register = shelf.register(formula.register)
    always = replace(formula, where=tuple(one for one in formula.where if one not in dated))
    rows = countable(formula, shelf).filter(conditions(always, shelf, days[-1]))
    asked: dict[str, Any] = {}
    for n, day in enumerate(days):
        when = in_time(register, formula.when, day)
        if dated:
            when &= conditions(replace(formula, where=dated), shelf, day)
        asked[f"on_{n}"] = _aggregate(formula, when)
    found = rows.aggregate(**asked)
    return [found[f"on_{n}"] for n in range(len(days))]


def _by_period(formula: Formula, shelf: Shelf, days: Sequence[date], _dated: tuple[Holds, ...]) -> list[Any]:
    """A row belongs to one period: each is read once and put with its own."""
    register, first = shelf.register(formula.register), formula.when.first
    ends = [period_end(register, formula.when, day) for day in days]
    rows = countable(formula, shelf).filter(**{f"{first}__in": sorted(set(ends))})
    grouped = rows.filter(conditions(formula, shelf, days[-1])).values(first)
    found = dict(grouped.annotate(value=_aggregate(formula, None)).values_list(first, "value"))
    return [found.get(end) for end in ends]


def _aggregate(formula: Formula, when: Q | None) -> Any:
    if formula.measure == "rows":
        return Count("pk", filter=when)
    if formula.measure == "different":
        return Count(formula.field, distinct=True, filter=when)
    return Sum(formula.field, filter=when)

"""What enterprises have returned, as far as conditions ask for it (报表数): nothing that was not returned is made up."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from taizhang.registers.books.counting import Shelf

# A ratio of research is taken over so many years (国科发火〔2016〕32 号: 近三个会计年度).
YEARS = 3
SINCE_JANUARY = "累计"


@dataclass
class Reporter:
    """One enterprise: ``years`` its returns of whole years by year, ``running`` the latest of the year that is not over."""

    number: int
    name: str
    founded_on: date | None
    years: dict[int, dict[str, Any]] = field(default_factory=dict)
    running: tuple[date, Decimal] | None = None

    def said_in(self, year: int, name: str) -> Any:
        return self.years.get(year, {}).get(name)


@dataclass(frozen=True)
class Returns:
    """``year`` is the last whole year of which anybody has returned anything; None where nobody has."""

    on: date
    year: int | None
    enterprises: list[Reporter]


def returns(shelf: Shelf, on: date) -> Returns:
    """In five statements, however many enterprises there are."""
    known = {one.number: one for one in _enterprises(shelf, on)}
    year = _last_year(shelf, on)
    if year is not None:
        ends = [date(year - back, 12, 31) for back in range(YEARS)]
        for register, names in (("outputs", ("income",)), ("research", ASKED)):
            for row in _rows(shelf, register, ("enterprise", "period", *names), period__in=ends):
                _keep(known, row, names)
    since = date((year or on.year - 1) + 1, 1, 1)
    running = ("enterprise", "period", "income")
    for row in _rows(shelf, "outputs", running, period__gte=since, period__lte=on):
        _run(known, row)
    return Returns(on, year, list(known.values()))


ASKED = ("income", "spending", "researchers", "staff")


def _enterprises(shelf: Shelf, on: date) -> Iterable[Reporter]:
    rows = shelf.rows("enterprises").exclude(closed_on__lte=on).order_by("number")
    return (Reporter(*row) for row in rows.values_list("number", "name", "founded_on"))


def _last_year(shelf: Shelf, on: date) -> int | None:
    """The latest of the last few years whose December has returns."""
    ends = [date(on.year - back, 12, 31) for back in range(1, YEARS + 1)]
    found = []
    for register in ("outputs", "research"):
        if register in shelf.books:
            rows = shelf.rows(register).filter(period__in=ends, basis=SINCE_JANUARY).order_by("-period")
            found += list(rows.values_list("period", flat=True)[:1])
    return max(found).year if found else None


def _rows(shelf: Shelf, register: str, names: tuple[str, ...], **asked: Any) -> Iterable[tuple[Any, ...]]:
    if register not in shelf.books:
        return ()
    rows = shelf.rows(register).filter(basis=SINCE_JANUARY, **asked).order_by("period")
    return rows.values_list(*names).iterator(chunk_size=2000)


def _keep(known: dict[int, Reporter], row: tuple[Any, ...], names: tuple[str, ...]) -> None:
    one = known.get(row[0])
    if one is not None:
        said = {name: value for name, value in zip(names, row[2:], strict=True) if value is not None}
        one.years.setdefault(row[1].year, {}).update(said)


def _run(known: dict[int, Reporter], row: tuple[Any, ...]) -> None:
    one = known.get(row[0])
    if one is not None and row[2] is not None:
        one.running = (row[1], row[2])

"""How a figure is counted (算式), as data: which register, which rows, of which day, counted or added how.

A formula is kept with every definition and every receipt, so what a figure meant stays known when the software changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

OPERATORS = (
    "is",
    "is_not",
    "in",
    "at_least",
    "above",
    "at_most",
    "below",
    "contains",
    "band",
    "absent",
    "present",
)
SPANS = ("ever", "year", "quarter", "month", "since")
BANDS = "bands"
MEASURES = ("rows", "different", "sum")


class Malformed(ValueError):
    """The data is no formula; the message says where it goes wrong."""


@dataclass(frozen=True)
class Condition:
    """``field`` may lead through references: ``enterprise.industry``. ``value`` is plain (text, number, list).

    ``band``: the amount lies in the band that the unit's own register of bands (``BANDS``) calls so.
    """

    field: str
    operator: str
    value: Any = None


@dataclass(frozen=True)
class Holds:
    """There is (or with ``is_not`` there is no) row of another register that belongs to this one and fulfils this.

    ``through``: its field that refers to this row, or, where ``mine`` names a field of this row, to the same third row.
    """

    register: str
    through: str
    where: tuple[Condition, ...] = ()
    when: "When | None" = None
    is_not: bool = False
    mine: str = ""


@dataclass(frozen=True)
class When:
    """Which rows belong to the day. ``standing``: ``first`` on or before it and ``last`` on or after it or absent.

    ``open``: ``first`` on or before it and ``last`` after it or absent (a stage that is not over). ``within``: the day in
    ``first`` lies in the span that ends with the day: ``ever``, ``year`` (since 1 January), ``quarter``, ``month``,
    ``since`` (since ``start``, a day, or with ``years_back`` since 1 January of so many years ago). ``period``: the period
    that ``first`` holds ends with the month (quarter, year) of the day.
    """

    kind: str
    first: str
    last: str = ""
    span: str = "ever"
    start: str = ""
    years_back: int = 0


@dataclass(frozen=True)
class Formula:
    """``measure``: ``rows``, ``different`` values of ``field``, or the ``sum`` of ``field`` times 10 to the ``power``."""

    register: str
    when: When
    measure: str = "rows"
    field: str = ""
    where: tuple[Condition | Holds, ...] = ()
    power: int = 0


def plain(formula: Formula) -> dict[str, Any]:
    """As JSON, with everything that stands at its default left out."""
    data: dict[str, Any] = {
        "register": formula.register,
        "measure": formula.measure,
        "when": _plain_when(formula.when),
    }
    if formula.field:
        data["field"] = formula.field
    if formula.where:
        data["where"] = [_plain_condition(one) for one in formula.where]
    if formula.power:
        data["power"] = formula.power
    return data


def _plain_when(when: When) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": when.kind, "first": when.first}
    rest = {"last": when.last, "start": when.start, "years_back": when.years_back}
    data |= {name: value for name, value in rest.items() if value}
    return data | ({"span": when.span} if when.kind == "within" else {})


def _plain_condition(one: Condition | Holds) -> dict[str, Any]:
    if isinstance(one, Condition):
        value = list(one.value) if isinstance(one.value, tuple) else one.value
        return {"field": one.field, "operator": one.operator} | ({} if value is None else {"value": value})
    data: dict[str, Any] = {"holds": one.register, "through": one.through}
    if one.where:
        data["where"] = [_plain_condition(condition) for condition in one.where]
    if one.when:
        data["when"] = _plain_when(one.when)
    data |= {"mine": one.mine} if one.mine else {}
    return data | ({"is_not": True} if one.is_not else {})


def read(data: Any) -> Formula:
    """A formula from its JSON; raises ``Malformed`` naming the place. Whether the fields exist is asked elsewhere."""
    _keys(data, "", {"register", "measure", "when", "field", "where", "power"})
    measure = data.get("measure", "rows")
    if measure not in MEASURES:
        raise Malformed(f"measure: {measure!r}")
    power = data.get("power", 0)
    if not isinstance(power, int) or isinstance(power, bool) or abs(power) > 12:
        raise Malformed(f"power: {power!r}")
    return Formula(
        _text(data, "register"),
        _when(data.get("when"), "when"),
        measure,
        _text(data, "field", absent=measure == "rows"),
        tuple(_condition(one, f"where[{n}]") for n, one in enumerate(_list(data, "where"))),
        power,
    )


def _when(data: Any, place: str) -> When:
    _keys(data, place, {"kind", "first", "last", "span", "start", "years_back"})
    kind, span = data.get("kind"), data.get("span", "ever")
    if kind not in ("standing", "open", "within", "period") or span not in SPANS:
        raise Malformed(f"{place}: {kind!r} {span!r}")
    back = data.get("years_back", 0)
    if not isinstance(back, int) or isinstance(back, bool) or not 0 <= back <= 100:
        raise Malformed(f"{place}.years_back: {back!r}")
    words = {name: _text(data, name, absent=True) for name in ("last", "start")}
    return When(kind, _text(data, "first"), words["last"], span, words["start"], back)


def _condition(data: Any, place: str) -> Condition | Holds:
    if isinstance(data, Mapping) and "holds" in data:
        _keys(data, place, {"holds", "through", "where", "when", "is_not", "mine"})
        inner = tuple(_condition(one, f"{place}.where[{n}]") for n, one in enumerate(_list(data, "where")))
        if any(isinstance(one, Holds) for one in inner):
            raise Malformed(f"{place}: a reference inside a reference")
        when = _when(data["when"], f"{place}.when") if data.get("when") else None
        simple = tuple(one for one in inner if isinstance(one, Condition))
        mine = _text(data, "mine", absent=True)
        return Holds(
            _text(data, "holds"), _text(data, "through"), simple, when, data.get("is_not") is True, mine
        )
    _keys(data, place, {"field", "operator", "value"})
    operator = data.get("operator")
    if operator not in OPERATORS:
        raise Malformed(f"{place}.operator: {operator!r}")
    value = data.get("value")
    return Condition(_text(data, "field"), operator, tuple(value) if isinstance(value, list) else value)


def _keys(data: Any, place: str, known: set[str]) -> None:
    if not isinstance(data, Mapping) or (odd := sorted(set(data) - known)):
        raise Malformed(f"{place or 'formula'}: {odd if isinstance(data, Mapping) else 'not an object'}")


def _text(data: Any, name: str, *, absent: bool = False) -> str:
    value = data.get(name, "" if absent else None)
    if not isinstance(value, str) or (not value and not absent) or len(value) > 200:
        raise Malformed(f"{name}: {value!r}")
    return value


def _list(data: Any, name: str) -> list[Any]:
    value = data.get(name, [])
    if not isinstance(value, list) or len(value) > 20:
        raise Malformed(f"{name}: not a list")
    return value

"""A formula carried out on a unit's books (计数): the rows that count, and the figure they give, in one statement each."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.registers.books.models import TABLES, Book
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.rows import knowing
from taizhang.registers.books.spans import start_of
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.fields import Amount, Day, Field, Period, Reference, Whole
from taizhang.registers.declaring.formulas import BANDS, Condition, Formula, Holds, When
from taizhang.registers.declaring.reading import Misread, last_day
from taizhang.registers.declaring.register import Register

LOOKUPS = {
    "is": "exact",
    "in": "in",
    "at_least": "gte",
    "above": "gt",
    "at_most": "lte",
    "below": "lt",
    "contains": "contains",
}
# Which recording of each register was the last one known, by the register's name; without one, all that is known now.
Known = Mapping[str, int]


class Shelf:
    """The books of one unit, by register, as they were known then."""

    def __init__(self, books: Mapping[str, Book], known: Known | None = None) -> None:
        self.books = books
        self.known = known
        self._bands: dict[str, Any] = {}

    def book(self, register: str) -> Book:
        if register not in registers():
            raise Refused(_("没有“%(name)s”这种底账") % {"name": register})
        book = self.books.get(register)
        if book is None:
            raise Refused(_("本单位还没有启用“%(name)s”底账") % {"name": registers()[register].title})
        return book

    def rows(self, register: str) -> QuerySet[Any]:
        book = self.book(register)
        known = None if self.known is None else self.known.get(register, 0)
        return TABLES[register]._default_manager.filter(knowing(known), book=book, is_struck=False)

    def band(self, name: str) -> Any:
        """The row of the band that is called so; asked once."""
        if name not in self._bands:
            self._bands[name] = self.rows(BANDS).filter(name=name).first()
        if self._bands[name] is None:
            raise Refused(_("“投资档次”底账里没有“%(name)s”") % {"name": name})
        return self._bands[name]

    def register(self, name: str) -> Register:
        return register_of(self.book(name))


def shelf_of(organization_id: int, known: Known | None = None) -> Shelf:
    books = Book.objects.filter(organization=organization_id).select_related("organization", "keeper")
    return Shelf({book.register: book for book in books}, known)


def counting(formula: Formula, shelf: Shelf, on: date) -> QuerySet[Any]:
    """The rows that the figure of ``on`` is made of. Raises ``Refused`` where the formula does not fit the registers."""
    register = shelf.register(formula.register)
    when = in_time(register, formula.when, on)
    return countable(formula, shelf).filter(when, conditions(formula, shelf, on))


def countable(formula: Formula, shelf: Shelf) -> QuerySet[Any]:
    """The rows that may count at all; of those that add or differ, the ones that say something."""
    rows = shelf.rows(formula.register).order_by()
    if formula.measure == "rows":
        return rows
    field = _field(shelf.register(formula.register), formula.field)
    return rows.filter(**{f"{field.name}__isnull": False})


def conditions(formula: Formula, shelf: Shelf, on: date) -> Q:
    """What a row must fulfil beside belonging to the day."""
    register, all_of = shelf.register(formula.register), Q()
    for one in formula.where:
        all_of &= _fulfilled(register, one, shelf, on)
    return all_of


def value_of(formula: Formula, shelf: Shelf, on: date) -> Decimal:
    """The figure of a day, exact."""
    rows = counting(formula, shelf, on)
    return read_value(formula, rows.aggregate(value=aggregate(formula, shelf))["value"])


def aggregate(formula: Formula, shelf: Shelf) -> Any:
    field = _field(shelf.register(formula.register), formula.field) if formula.field else None
    if formula.measure == "rows" or field is None:
        return Count("pk")
    if formula.measure == "different":
        return Count(field.name, distinct=True)
    if not isinstance(field, Amount | Whole):
        raise Refused(_("“%(field)s”不是数，不能相加") % {"field": field.title})
    return Sum(field.name)


def read_value(formula: Formula, value: Any) -> Decimal:
    return Decimal(value or 0).scaleb(formula.power)


def in_time(register: Register, when: When, on: date) -> Q:
    first = _day_field(register, when.first)
    if when.kind == "period":
        return Q(**{first.name: period_end(register, when, on)})
    begun = Q(**{f"{first.name}__lte": on})
    if when.kind == "within":
        start = start_of(when, on)
        return begun & Q(**{f"{first.name}__gte": start}) if start else begun
    if not when.last:
        return begun
    last = _day_field(register, when.last)
    after = "gte" if when.kind == "standing" else "gt"
    return begun & (Q(**{f"{last.name}__isnull": True}) | Q(**{f"{last.name}__{after}": on}))


def period_end(register: Register, when: When, on: date) -> date:
    """The last day of the period that a figure of ``on`` is about."""
    field = _day_field(register, when.first)
    if not isinstance(field, Period):
        raise Refused(_("“%(field)s”不是时期") % {"field": field.title})
    return _period_end(field, on)


def _period_end(field: Period, on: date) -> date:
    """The end of the last whole period: on 15 August the month of July, on 31 August that of August."""
    step = {"month": 1, "quarter": 3, "year": 12}[field.length]
    year, month = on.year, on.month
    if on != last_day(year, month) or month % step:
        month -= month % step or step
    return last_day(year, month) if month > 0 else last_day(year - 1, 12)


def _fulfilled(register: Register, one: Condition | Holds, shelf: Shelf, on: date) -> Q:
    if isinstance(one, Holds):
        return _held(one, shelf, on)
    name, _dot, rest = one.field.partition(".")
    field = _field(register, name)
    if not rest:
        return _compared(field, one, shelf)
    if not isinstance(field, Reference):
        raise Refused(_("“%(field)s”不指向别的底账") % {"field": field.title})
    other = shelf.register(field.register)
    inner = _compared(_field(other, rest), Condition(rest, one.operator, one.value), shelf)
    referred = shelf.rows(field.register).filter(number=OuterRef(field.name)).filter(inner)
    return Q(Exists(referred))


def _held(one: Holds, shelf: Shelf, on: date) -> Q:
    register = shelf.register(one.register)
    through = _field(register, one.through)
    rows = shelf.rows(one.register)
    for condition in one.where:
        rows = rows.filter(_fulfilled(register, condition, shelf, on))
    if one.when:
        rows = rows.filter(in_time(register, one.when, on))
    # ``through`` refers to the rows that are counted, or both refer to the same third row.
    mine = one.mine or "number"
    held = Exists(rows.filter(**{through.name: OuterRef(mine)}))
    return ~Q(held) if one.is_not else Q(held)


def _compared(field: Field, one: Condition, shelf: Shelf) -> Q:
    if one.operator == "absent":
        return Q(**{f"{field.name}__isnull": True})
    if one.operator == "present":
        return Q(**{f"{field.name}__isnull": False})
    if one.operator not in (*field.comparisons, "is", "is_not", "in"):
        raise Refused(_("“%(field)s”不能这样比较") % {"field": field.title})
    if one.operator == "band":
        return _in_band(field, str(one.value), shelf)
    if one.operator == "is_not":
        return ~Q(**{field.name: _read(field, one.value)})
    if one.operator == "in":
        asked = one.value if isinstance(one.value, list | tuple) else (one.value,)
        return Q(**{f"{field.name}__in": [_read(field, value) for value in asked]})
    return Q(**{f"{field.name}__{LOOKUPS[one.operator]}": _read(field, one.value)})


def _in_band(field: Field, name: str, shelf: Shelf) -> Q:
    """Between the ends of the band as it was known then, each end in or out as it is written there."""
    band = shelf.band(name)
    low = {f"{field.name}__{'gte' if band.low_in else 'gt'}": band.low} if band.low is not None else {}
    high = {f"{field.name}__{'lte' if band.high_in else 'lt'}": band.high} if band.high is not None else {}
    return Q(**low, **high)


def _read(field: Field, value: Any) -> Any:
    """The value of a condition in the type of its field."""
    try:
        if isinstance(field, Reference):
            return int(value)
        if isinstance(value, bool):
            return value
        return field.read(str(value))
    except (Misread, ValueError, TypeError) as error:
        raise Refused(_("“%(field)s”的条件读不懂：%(why)s") % {"field": field.title, "why": error}) from error


def _field(register: Register, name: str) -> Field:
    field = register.by_name.get(name)
    if field is None:
        raise Refused(_("“%(register)s”底账没有栏目“%(name)s”") % {"register": register.title, "name": name})
    return field


def _day_field(register: Register, name: str) -> Field:
    field = _field(register, name)
    if not isinstance(field, Day | Period):
        raise Refused(_("“%(field)s”不是日期") % {"field": field.title})
    return field

"""The figure of a day, and how it compares with the same day a year before (计算值、同比)."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import Shelf, in_time, period_end, value_of
from taizhang.registers.books.spans import year_before
from taizhang.registers.books.touching import touched
from taizhang.registers.declaring.formulas import Formula, read
from taizhang.registers.indicators.models import Definition

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Computed:
    """``value`` is exact; a share is in percent. ``part`` and ``whole`` are what a share was made of."""

    value: Decimal
    part: Decimal
    whole: Decimal | None = None


@dataclass(frozen=True)
class Compared:
    """``growth`` in percent, or for a share the difference in percentage points; ``why_not`` where there is none."""

    base: Decimal | None = None
    growth: Decimal | None = None
    is_points: bool = False
    why_not: str = ""


def formulas_of(definition: Definition) -> tuple[Formula, Formula | None]:
    """Raises ``Refused`` for an indicator that nothing is counted for."""
    if not definition.formula:
        raise Refused(_("“%(title)s”没有算式，只有填报值") % {"title": definition.title})
    return read(definition.formula), read(definition.per) if definition.per else None


def computed(definition: Definition, shelf: Shelf, on: date) -> Computed:
    """Raises ``Refused`` where the books do not reach back to the day."""
    formula, per = formulas_of(definition)
    refuse_before_the_books(definition, shelf, on)
    refuse_without_returns(formula, shelf, on)
    part = value_of(formula, shelf, on)
    if per is None:
        return Computed(part, part)
    whole = value_of(per, shelf, on)
    if not whole:
        raise Refused(_("“%(title)s”的分母在这一天是 0，算不出来") % {"title": definition.title})
    value = part * HUNDRED / whole if definition.is_share else part / whole
    return Computed(value, part, whole)


def refuse_before_the_books(definition: Definition, shelf: Shelf, on: date) -> None:
    formula, per = formulas_of(definition)
    for register in sorted(touched(formula) | (touched(per) if per else set())):
        book = shelf.book(register)
        if book.complete_from and on < book.complete_from:
            said = {"book": book, "day": book.complete_from.isoformat()}
            raise Refused(_("“%(book)s”底账从 %(day)s 起才完整，更早的数算不出来") % said)


def refuse_without_returns(formula: Formula, shelf: Shelf, on: date) -> None:
    """A period for which nobody has returned anything is not nought."""
    if formula.when.kind != "period":
        return
    register = shelf.register(formula.register)
    if not shelf.rows(formula.register).filter(in_time(register, formula.when, on)).exists():
        end = period_end(register, formula.when, on)
        said = {"register": register.title, "period": register.by_name[formula.when.first].said(end)}
        raise Refused(_("“%(register)s”底账里还没有 %(period)s 的数") % said)


def compared(definition: Definition, shelf: Shelf, on: date, value: Decimal) -> Compared:
    """Year on year, by the same definition; a share in percentage points."""
    try:
        base = computed(definition, shelf, year_before(on)).value
    except Refused as why:
        return Compared(why_not=str(why), is_points=definition.is_share)
    if definition.is_share:
        return Compared(base, value - base, is_points=True)
    if not base:
        return Compared(base, why_not=_("上年同期为 0，没有同比"))
    return Compared(base, (value - base) * HUNDRED / base)


def printed(value: Decimal, places: int) -> Decimal:
    """Rounded half up (四舍五入), as bulletins print it."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)

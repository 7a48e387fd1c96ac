"""The figures on which conditions are weighed (条件用数), each with how it came about, or why nobody knows it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from taizhang.registers.declared.criteria import AGE, INCOME, RESEARCHERS, RUNNING, SHARE, STAFF
from taizhang.registers.pooling.returned import YEARS, Reporter

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Measured:
    """``value`` is None where it is not known; ``said`` tells it, or what is missing."""

    value: Decimal | None
    said: str


def income(one: Reporter, year: int | None, on: date) -> Measured:
    value = one.said_in(year, "income") if year else None
    if value is None:
        return _unknown(year)
    return Measured(value, _("%(year)d 年营业收入 %(value)s 万元") % {"year": year, "value": _said(value)})


def running(one: Reporter, year: int | None, on: date) -> Measured:
    if one.running is None:
        return Measured(None, _("没有报本年累计营业收入"))
    period, value = one.running
    said = {"period": f"{period:%Y-%m}", "value": _said(value)}
    return Measured(value, _("到 %(period)s 累计营业收入 %(value)s 万元") % said)


def share(one: Reporter, year: int | None, on: date) -> Measured:
    """Over the last three years, of a younger enterprise over the years that it has existed; one year missing, not known."""
    if not year:
        return _unknown(year)
    first = max(year - YEARS + 1, one.founded_on.year if one.founded_on else 0)
    asked = range(first, year + 1)
    pairs = [(one.said_in(n, "spending"), one.said_in(n, "income")) for n in asked]
    gaps = [n for n, pair in zip(asked, pairs, strict=True) if None in pair]
    if gaps or not pairs:
        said = "、".join(map(str, gaps or [year]))
        return Measured(None, _("没有 %(years)s 年的研发费用和营业收入") % {"years": said})
    spent, earned = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    if not earned:
        return Measured(None, _("营业收入为 0，算不出占比"))
    value = HUNDRED * spent / earned
    facts = {
        "first": first,
        "last": year,
        "value": _said(value),
        "spent": _said(spent),
        "earned": _said(earned),
    }
    return Measured(
        value,
        _("%(first)d—%(last)d 年研发费用 %(spent)s ÷ 营业收入 %(earned)s = %(value)s%%") % facts,
    )


def researchers(one: Reporter, year: int | None, on: date) -> Measured:
    some = one.said_in(year, "researchers") if year else None
    staff = one.said_in(year, "staff") if year else None
    if some is None or not staff:
        return _unknown(year)
    value = HUNDRED * Decimal(some) / Decimal(staff)
    facts = {"some": some, "staff": staff, "value": _said(value)}
    return Measured(value, _("研发人员 %(some)d ÷ 从业人员 %(staff)d = %(value)s%%") % facts)


def staff(one: Reporter, year: int | None, on: date) -> Measured:
    value = one.said_in(year, "staff") if year else None
    if value is None:
        return _unknown(year)
    return Measured(Decimal(value), _("从业人员 %(n)d 人") % {"n": value})


def age(one: Reporter, year: int | None, on: date) -> Measured:
    """In whole years."""
    founded = one.founded_on
    if founded is None:
        return Measured(None, _("没有成立日期"))
    years = on.year - founded.year - ((on.month, on.day) < (founded.month, founded.day))
    said = {"day": founded.isoformat(), "n": years}
    return Measured(Decimal(years), _("%(day)s 成立，满 %(n)d 年") % said)


def _unknown(year: int | None) -> Measured:
    return Measured(None, _("没有报 %(year)d 年的数") % {"year": year} if year else _("还没有年报"))


def _said(value: Decimal) -> str:
    return number_format(round(value, 2), 2, use_l10n=True)


MEASURES: dict[str, Callable[[Reporter, int | None, date], Measured]] = {
    INCOME: income,
    RUNNING: running,
    SHARE: share,
    RESEARCHERS: researchers,
    STAFF: staff,
    AGE: age,
}

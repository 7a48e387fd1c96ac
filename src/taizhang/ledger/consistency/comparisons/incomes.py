"""One enterprise, one period: the income that it returned with its output and with its research (两张报表的营业收入)."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.consistency.contradictions import Contradiction, Side
from taizhang.registers.books.counting import Shelf, shelf_of

TITLE = gettext_lazy("两张报表的营业收入")
DAYS_BACK = 800
KEY = ("enterprise", "period", "basis")
PAIR = ("outputs", "research")


def compared(unit: Organization, on: date) -> Iterator[Contradiction]:
    """Three statements: the rows of either register that say an income, and how enterprises are called."""
    shelf = shelf_of(unit.pk)
    if not {*PAIR, "enterprises"} <= set(shelf.books):
        return
    produced, spent = (_incomes(shelf, register, on) for register in PAIR)
    odd = sorted(key for key in produced.keys() & spent.keys() if produced[key][0] != spent[key][0])
    names = dict(shelf.rows("enterprises").values_list("number", "name")) if odd else {}
    for key in odd:
        enterprise, period, basis = key
        said = {"name": names.get(enterprise, enterprise), "period": f"{period:%Y-%m}", "basis": basis}
        sides = tuple(_side(shelf, *one) for one in zip(PAIR, (produced[key], spent[key]), strict=True))
        subject = _("%(name)s %(period)s %(basis)s营业收入") % said
        yield Contradiction(shelf.book("research").keeper, f"{enterprise}@{period}{basis}", subject, sides)


def _incomes(shelf: Shelf, register: str, on: date) -> dict[tuple[int, date, str], tuple[object, int]]:
    rows = shelf.rows(register).filter(period__gte=on - timedelta(days=DAYS_BACK), income__isnull=False)
    kept = rows.values_list(*KEY, "income", "number").iterator(chunk_size=2000)
    return {
        (enterprise, period, basis): (income, number) for enterprise, period, basis, income, number in kept
    }


def _side(shelf: Shelf, register: str, found: tuple[object, int]) -> Side:
    book = shelf.book(register)
    address = reverse("book-row", args=[book.pk, found[1]])
    return Side(str(shelf.register(register).title), _("%(value)s 万元") % {"value": found[0]}, address)

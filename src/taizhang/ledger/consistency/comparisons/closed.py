"""An enterprise that has closed and still stands in a tier or a pool (已注销仍在名单)."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.consistency.contradictions import Contradiction, Side
from taizhang.registers.books.counting import Shelf, shelf_of
from taizhang.registers.books.rows import holding

TITLE = gettext_lazy("已注销仍在名单")
LISTS = {"tiers": "tier", "pools": "pool"}


def compared(unit: Organization, on: date) -> Iterator[Contradiction]:
    shelf = shelf_of(unit.pk)
    if "enterprises" not in shelf.books:
        return
    closed = shelf.rows("enterprises").filter(closed_on__lt=on)
    gone = {number: (name, day) for number, name, day in closed.values_list("number", "name", "closed_on")}
    for register in LISTS:
        if gone and register in shelf.books:
            yield from _listed(shelf, register, gone, on)


def _listed(
    shelf: Shelf, register: str, gone: dict[int, tuple[str, date]], on: date
) -> Iterator[Contradiction]:
    book = shelf.book(register)
    rows = shelf.rows(register).filter(holding(shelf.register(register), on)).order_by("number")
    for number, enterprise, listed in rows.values_list("number", "enterprise", LISTS[register]):
        if enterprise not in gone:
            continue
        name, day = gone[enterprise]
        sides = (
            _side(shelf, "enterprises", enterprise, _("%(day)s 注销（停产）") % {"day": day}),
            _side(shelf, register, number, _("仍在“%(list)s”") % {"list": listed}),
        )
        subject = _("%(name)s已注销仍在“%(list)s”") % {"name": name, "list": listed}
        yield Contradiction(book.keeper, f"{register}/{number}", subject, sides)


def _side(shelf: Shelf, register: str, number: int, said: str) -> Side:
    book = shelf.book(register)
    return Side(str(shelf.register(register).title), said, reverse("book-row", args=[book.pk, number]))

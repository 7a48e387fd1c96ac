"""推荐名单:whom the conditions of a pool suggest, each condition with the figure that it was weighed on."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from taizhang.registers.books.actions.record import record
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.books.models import Book
from taizhang.registers.books.naming import register_of
from taizhang.registers.declaring.fields import Choice
from taizhang.registers.pooling.candidates import Candidate, candidates, criteria_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.registers.lookup import book_for
from taizhang.web.desk.session import actor, today

ROWS = 30
BLOCKER_MAX = 500


@staff()
def pool_candidates(request: HttpRequest, book: int) -> HttpResponse:
    kept = book_for(request, book)
    if kept.register != "pools":
        raise Http404
    shelf, on = shelf_of(kept.organization_id), today(request)
    field = register_of(kept).by_name["pool"]
    words = field.words if isinstance(field, Choice) else ()
    pool = request.GET.get("pool", "") if request.GET.get("pool", "") in words else words[0]
    has_conditions = "criteria" in shelf.books and bool(criteria_of(shelf, pool))
    year, found = (
        candidates(shelf, pool, on) if has_conditions and "enterprises" in shelf.books else (None, [])
    )
    start = _start(request, len(found))
    shown = {
        "book": kept,
        "pools": words,
        "pool": pool,
        "on": on,
        "year": year,
        "criteria": shelf.books.get("criteria"),
        "has_conditions": has_conditions,
        "count": len(found),
        "whole": sum(one.is_whole for one in found),
        "rows": [_row(kept, pool, one, on) for one in found[start : start + ROWS]],
        "enterprises": shelf.books.get("enterprises"),
        "before": start // ROWS,
        "after": start // ROWS + 2 if len(found) > start + ROWS else 0,
        "may_record": record.is_open_to(kept, actor(request)),
    }
    return render(request, "registers/candidates.html", shown)


def _start(request: HttpRequest, count: int) -> int:
    number = request.GET.get("page", "1")
    page = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 1
    return (page - 1) * ROWS if 0 < page <= count // ROWS + 1 else 0


def _row(book: Book, pool: str, one: Candidate, on: Any) -> dict[str, Any]:
    """``draft`` leads to the form of a new row with what is known filled in."""
    known = {"enterprise": one.name, "pool": pool, "entered_on": on.isoformat()}
    blocker = one.blocker()[:BLOCKER_MAX]
    draft = f"{reverse('book-entry', args=[book.pk])}?{urlencode(known | ({'blocker': blocker} if blocker else {}))}"
    return {"candidate": one, "draft": draft}

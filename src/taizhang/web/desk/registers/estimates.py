"""抽样结果:what each survey says of the whole, with its interval, and what has changed since the time before."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.registers.books.rows import rows_of
from taizhang.registers.sampling import Result, results
from taizhang.web.desk.access import staff
from taizhang.web.desk.registers.lookup import book_for

SHOWN = 60
HUNDRED = 100


@staff()
def estimates(request: HttpRequest, book: int) -> HttpResponse:
    kept = book_for(request, book)
    if kept.register != "surveys":
        raise Http404
    found = results(rows_of(kept).order_by("survey", "item", "held_on", "stratum"))
    shown = {"book": kept, "results": [_shown(one) for one in found[:SHOWN]]}
    return render(request, "registers/estimates.html", shown)


def _shown(one: Result) -> dict[str, Any]:
    """In percent, and in percentage points where two are compared."""
    kept = one.estimate
    return {
        "result": one,
        "share": HUNDRED * kept.share,
        "low": HUNDRED * kept.low,
        "high": HUNDRED * kept.high,
        "strata": [
            {"row": row, "share": HUNDRED * row.held / row.asked, "weight": row.frame / row.asked}
            for row in one.strata
        ],
        "points": HUNDRED * one.change.value if one.change else None,
        "points_low": HUNDRED * one.change.low if one.change else None,
        "points_high": HUNDRED * one.change.high if one.change else None,
    }

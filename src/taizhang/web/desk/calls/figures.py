"""The figures that were accepted, by indicator and period, with where each comes from (报送数据)."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.ledger.calls.queries import figures_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.session import actor

PAGE_ROWS, ASKED_MAX = 50, 40


@staff()
def figures(request: HttpRequest) -> HttpResponse:
    """What others took the place of is shown where ``all`` is asked for."""
    rows = figures_for(actor(request)).select_related("corrected_by")
    code, period = (request.GET.get(name, "").strip()[:ASKED_MAX] for name in ("code", "period"))
    rows = rows.filter(code=code) if code else rows
    rows = rows.filter(period=period) if period else rows
    if not request.GET.get("all"):
        rows = rows.filter(corrected_by=None)
    page = Paginator(rows, PAGE_ROWS).get_page(request.GET.get("page"))
    shown = {"page": page, "code": code, "period": period, "all": bool(request.GET.get("all")), "q": ""}
    return render(request, "calls/figures.html", shown)

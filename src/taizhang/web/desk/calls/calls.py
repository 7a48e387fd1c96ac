"""What my office owes, what waits for my verdict, and the calls that were sent (征集)."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.ledger.calls.queries import calls_for, cycles_for, owed_to_calls, to_judge, with_counts
from taizhang.ledger.calls.roles import ANSWERING, CALLING
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import calling_units
from taizhang.web.desk.session import actor, now

PAGE_ROWS, OWED_SHOWN = 30, 100


@staff()
def calls(request: HttpRequest) -> HttpResponse:
    by = actor(request)
    rows = with_counts(calls_for(by))
    shown = {
        "page": Paginator(rows, PAGE_ROWS).get_page(request.GET.get("page")),
        "owed": list(owed_to_calls(by)[:OWED_SHOWN]) if by.has_role(*ANSWERING) else [],
        "judged": list(to_judge(by)[:OWED_SHOWN]) if by.has_role(*CALLING) else [],
        "cycles": list(cycles_for(by)),
        "may_call": bool(calling_units(by)),
        "owes": by.has_role(*ANSWERING),
        "now": now(request),
    }
    return render(request, "calls/calls.html", shown)

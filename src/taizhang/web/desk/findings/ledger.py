"""The ledger of a round: one dense table, and the three lists as views of it (台账)."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.chips import light_chips, offices_in, state_chips
from taizhang.web.desk.findings.columns import NAMES, heads
from taizhang.web.desk.findings.rows import chosen, in_groups, read, tallies, with_headings, with_measures
from taizhang.web.desk.findings.wanted import LISTS, Wanted
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import actor, today
from taizhang.web.going import SeeOther

PAGE_ROWS = 100


@staff()
def ledgers(request: HttpRequest) -> HttpResponse:
    """The ledger of the latest round; the others are one click away there."""
    latest = rounds_for(actor(request)).first()
    if latest is None:
        return render(request, "findings/no_ledger.html")
    return SeeOther(reverse("ledger", args=[latest.pk]))


@staff()
def ledger(request: HttpRequest, round: int) -> HttpResponse:
    row, wanted = round_for(request, round), Wanted.of(request.GET)
    rows = read(Finding.objects.filter(round=row), today(request))
    context = {"round": row, "wanted": wanted, "others": _others(request, row), **_table(rows, wanted)}
    return render(request, "findings/ledger.html", context)


def _table(rows: list[Any], wanted: Wanted) -> dict[str, Any]:
    kept = chosen(rows, wanted)
    counts = tallies(kept)
    page = Paginator(in_groups(kept) if wanted.is_grouped else kept, PAGE_ROWS).get_page(wanted.page)
    shown = with_measures(list(page.object_list))
    return {
        "page": page,
        "items": list(with_headings(shown, counts)) if wanted.is_grouped else shown,
        "tally": counts[()],
        "whole": len(rows),
        "heads": heads(wanted),
        "row_template": f"findings/_row_{wanted.list}.html",
        "lists": [(NAMES[name], wanted.address(list=name), wanted.list == name) for name in LISTS],
        "list_name": NAMES[wanted.list],
        "states": state_chips(rows, wanted),
        "lights": light_chips(rows, wanted),
        "offices": offices_in(rows),
        "pages": [
            (number, wanted.address(page=number), number == page.number)
            for number in page.paginator.page_range
        ],
    }


def _others(request: HttpRequest, shown: Round) -> list[Round]:
    return [one for one in rounds_for(actor(request)) if one.pk != shown.pk]

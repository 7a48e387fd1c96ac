"""The ledger of a round and the one over all rounds: one dense table, and the lists as views of it (台账)."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from taizhang.ledger.lists.queries import scope_of
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.cells import Drawing
from taizhang.web.desk.findings.chips import count, light_chips, state_chips
from taizhang.web.desk.findings.columns import NAMES, SHOWN, Column, chosen
from taizhang.web.desk.findings.headings import body, counted
from taizhang.web.desk.findings.heads import heads
from taizhang.web.desk.findings.reading import ASKED, Page, read
from taizhang.web.desk.findings.wanted import LISTS, Wanted
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import actor, today
from taizhang.web.going import SeeOther


@staff()
def ledgers(request: HttpRequest) -> HttpResponse:
    """The ledger of the latest round; the others are one click away there."""
    latest = rounds_for(actor(request)).first()
    if latest is None:
        return render(request, "findings/no_ledger.html")
    return SeeOther(reverse("ledger", args=[latest.pk]))


@staff()
def ledger(request: HttpRequest, round: int) -> HttpResponse:
    return _shown(request, Wanted.of(request.GET), round_for(request, round))


@staff()
def all_ledger(request: HttpRequest) -> HttpResponse:
    """One ledger over all rounds that the person sees."""
    return _shown(request, Wanted.of(request.GET), None)


def _shown(request: HttpRequest, wanted: Wanted, round: Round | None) -> HttpResponse:
    scope = Q() if round else scope_of(actor(request))
    asked = wanted.asked(scope, round.pk if round else None)
    columns = columns_of(wanted, round)
    page = read(wanted, asked, columns, today(request))
    whole = page.cells
    if wanted.filters:
        whole = []
    context = {
        "round": round,
        "wanted": wanted,
        "whole": count(whole) if whole else _count(wanted, asked, request),
        **_table(request, page, wanted, columns, many=round is None),
    }
    return render(request, "findings/ledger.html", context)


def columns_of(wanted: Wanted, round: Round | None) -> dict[str, Column]:
    """Those that were chosen, or those of the list; over all rounds the unit stands behind the number."""
    keys = tuple(wanted.columns.split(".")) if wanted.columns else SHOWN[wanted.name]
    if not wanted.columns and round is None:
        keys = (keys[0], "unit", *keys[1:])
    return chosen(wanted.grain, keys) or chosen(wanted.grain, SHOWN[wanted.name])


def _count(wanted: Wanted, asked: Any, request: HttpRequest) -> int:
    return ASKED[wanted.grain](asked.whole(), today(request)).count()


def _table(
    request: HttpRequest, page: Page, wanted: Wanted, columns: dict[str, Column], *, many: bool
) -> dict[str, Any]:
    drawing = Drawing(columns, today(request), grain=wanted.grain)
    shown = body(page, wanted, drawing, width=len(columns), today=today(request), many=many)
    return {
        "page": page,
        "body": shown,
        "counted": counted(page.kept, wanted.grain),
        "heads": heads(columns, wanted),
        "lists": [
            (NAMES[name], wanted.address(list=name, columns=""), wanted.name == name) for name in LISTS
        ],
        "list_name": NAMES[wanted.name],
        "states": state_chips(page.cells, wanted),
        "lights": light_chips(page.cells, wanted),
        "following": wanted.address(after=page.next) if page.next else "",
        "previous": wanted.address(before=page.previous) if page.previous else "",
        "first": wanted.address() if page.previous else "",
    }

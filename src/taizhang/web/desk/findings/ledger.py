"""The ledger of a round and the one over all rounds: one dense table, and the lists as views of it (台账)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from taizhang.ledger.lists.asked import Asked
from taizhang.ledger.measures.lights import Lighting
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.bulk import may_work_on
from taizhang.web.desk.findings.cells import Drawing
from taizhang.web.desk.findings.chips import count, light_chips, state_chips
from taizhang.web.desk.findings.columns import LISTS, columns_of, list_name
from taizhang.web.desk.findings.filters import filters_said
from taizhang.web.desk.findings.headings import body, counted
from taizhang.web.desk.findings.heads import heads
from taizhang.web.desk.findings.place import address_of, asked_of, lighting_of, round_or_none
from taizhang.web.desk.findings.reading import ASKED, Page, read
from taizhang.web.desk.findings.wanted import Wanted
from taizhang.web.desk.session import actor
from taizhang.web.going import SeeOther


@staff()
def ledgers(request: HttpRequest) -> HttpResponse:
    """The ledger of the latest round; the others are one click away there."""
    latest = rounds_for(actor(request)).first()
    if latest is None:
        return render(request, "findings/no_ledger.html")
    return SeeOther(reverse("ledger", args=[latest.pk]))


@staff()
def ledger(request: HttpRequest, round: int | None = None) -> HttpResponse:
    """Without a round, one ledger over all rounds that the person sees."""
    wanted, row = Wanted.of(request.GET), round_or_none(request, round)
    columns = columns_of(wanted.name, wanted.columns, row)
    asked = asked_of(request, wanted, row)
    lighting = lighting_of(request, row)
    page = read(wanted, asked, columns, lighting)
    ticks = may_work_on(wanted.grain, actor(request))
    drawing = Drawing(columns, lighting, grain=wanted.grain, ticks=ticks)
    width = len(columns) + ticks
    context = {
        "round": row,
        "wanted": wanted,
        "page": page,
        "ticks": ticks,
        "whole": _whole(wanted, asked, page, lighting),
        "body": body(page, wanted, drawing, width=width, lighting=lighting, many=row is None),
        "counted": counted(page.kept, wanted.grain),
        "heads": heads(columns, wanted),
        "filters": filters_said(wanted),
        **_around(wanted, row, page, lighting),
    }
    return render(request, "findings/ledger.html", context)


def _whole(wanted: Wanted, asked: Asked, page: Page, lighting: Lighting) -> int:
    """How many lines there are without any filter; where only state and light narrow, that is counted already."""
    if not wanted.filters:
        return count(page.cells)
    return ASKED[wanted.grain](asked.whole(), lighting).count()


def _around(wanted: Wanted, round: Round | None, page: Page, lighting: Lighting) -> dict[str, Any]:
    """What stands around the table: lists, chips, the ways on."""
    names = [(list_name(name, round), wanted.of_list(name), wanted.name == name) for name in LISTS]
    here = wanted.address()
    return {
        "lists": names,
        "list_name": list_name(wanted.name, round),
        "states": state_chips(page.cells, wanted),
        "lights": light_chips(page.cells, wanted, lighting),
        "following": wanted.address(after=page.next) if page.next else "",
        "previous": wanted.address(before=page.previous) if page.previous else "",
        "first": here if page.previous else "",
        "settings": address_of("ledger-settings", round) + here,
        "selection": address_of("ledger-selection", round) + here,
        "takings": {
            kind: address_of(f"ledger-{kind}", round) + here for kind in ("csv", "excel", "word", "slips")
        },
    }

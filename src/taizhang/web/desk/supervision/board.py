"""The supervision board of a round: what is late, what got worse, what the ladder proposes (督办看板)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from taizhang.ledger.lists.models import MeasureLine
from taizhang.ledger.measures.lights import Limits, lighting_in
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.supervision.actions.issue_notice import issue_notice
from taizhang.ledger.supervision.actions.set_ladder import set_ladder
from taizhang.ledger.supervision.board import COLUMNS, Board, Row, board
from taizhang.ledger.supervision.queries import Proposal, counted, grouped, notices_for, proposals
from taizhang.ledger.supervision.reading import automatic_steps, ladder_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import actor, today

NOTICES_SHOWN = 30


@staff()
def supervision(request: HttpRequest, pk: int) -> HttpResponse:
    row, by, day = round_for(request, pk), actor(request), today(request)
    now, then = lighting_in(row, day), lighting_in(row, day - timedelta(days=7))
    may_issue = issue_notice.is_open_to(row, by)
    given = notices_for(by).filter(round=row)
    found = board(MeasureLine.objects.filter(round=row), now, then)
    columns = [_column(light, now.usual) for light in COLUMNS]
    shown: dict[str, Any] = {
        "round": row,
        "board": found,
        "columns": columns,
        "rows": [_told(one, columns, found) for one in found.rows],
        "sums": _told(found.sums, columns, found),
        "limits": now.usual,
        "proposed": _proposed(row, now.usual) if may_issue else [],
        "may_issue": may_issue,
        "automatic": automatic_steps(row),
        "may_set_ladder": set_ladder.is_open_to(row, by),
        "notices": list(given[:NOTICES_SHOWN]),
        "counted": counted(given),
        "today": day,
    }
    return render(request, "supervision/board.html", shown)


def _told(row: Row, columns: list[dict[str, Any]], found: Board) -> dict[str, Any]:
    """Each number with what it counts: on a phone every cell stands under its own words."""
    lit, weeks = zip(row.lights, columns, strict=True), zip(row.past, found.days, strict=True)
    return {"office": row.office, "name": row.name, "lit": list(lit), "weeks": list(weeks)}


def _column(light: Any, limits: Limits) -> dict[str, Any]:
    return {
        "light": light.value,
        "name": limits.scheme.word(light),
        "colour": limits.scheme.lamp(light).colour,
    }


def _proposed(row: Round, limits: Limits) -> list[dict[str, Any]]:
    """What the ladder has come to, by office and step; each is one click away from a notice."""
    return [_group(row, some) for some in grouped(proposals(row, ladder_of(row), limits))]


def _group(row: Round, some: Sequence[Proposal]) -> dict[str, Any]:
    first = some[0]
    asked = [("office", first.line.answering_id), ("step", first.step.key)]
    asked += [("measure", one.line.measure_id) for one in some]
    address = reverse("supervision-new", args=[row.pk])
    return {
        "step": first.step,
        "office": first.line.answering,
        "measures": some,
        "latest": max(one.late for one in some),
        "address": f"{address}?{urlencode(asked)}",
    }

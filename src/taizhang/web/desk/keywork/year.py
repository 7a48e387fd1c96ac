"""One year of key work: its tasks, how offices do, and when they report (重点工作年度页)."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.ledger.keywork.actions.set_task import set_task
from taizhang.ledger.keywork.models import Programme
from taizhang.ledger.keywork.queries import counted, programmes_for
from taizhang.ledger.lists.asked import NEVER
from taizhang.ledger.lists.models import FindingLine
from taizhang.ledger.measures.lights import lighting_in
from taizhang.ledger.schedules.actions.set_schedule import set_schedule
from taizhang.ledger.schedules.states import ScheduleState
from taizhang.ledger.schedules.wording import said_rhythm
from taizhang.web.desk.access import staff
from taizhang.web.desk.keywork.lookup import programme_for
from taizhang.web.desk.session import actor, today

ROWS = 50


@staff()
def key_year(request: HttpRequest, pk: int) -> HttpResponse:
    year, by = programme_for(request, pk), actor(request)
    page = Paginator(_lines(year), ROWS).get_page(request.GET.get("page"))
    running = year.round.schedules.filter(state=ScheduleState.RUNNING)
    shown = {
        "year": year,
        "round": year.round,
        "years": list(programmes_for(by)),
        "page": page,
        "tasks": [_task(one, year) for one in page],
        "offices": counted(year.round),
        "limits": lighting_in(year.round, today(request)).usual,
        "schedules": [(one, said_rhythm(one.cadence, one.days)) for one in running],
        "may_set_task": set_task.is_open_to(year.round, by),
        "may_open": set_task.is_open_to(year.round, by),
        "may_schedule": set_schedule.is_open_to(year.round, by),
        "q": "",
    }
    return render(request, "keywork/year.html", shown)


def _lines(year: Programme) -> QuerySet[FindingLine]:
    rows = FindingLine.objects.filter(round=year.round_id).order_by("number")
    return rows.select_related("finding__key_task", "answering")


def _task(line: FindingLine, year: Programme) -> dict[str, Any]:
    return {
        "line": line,
        "number": year.called(line.number),
        "due": None if line.due_key == NEVER else line.due_key,
        "task": getattr(line.finding, "key_task", None),
    }

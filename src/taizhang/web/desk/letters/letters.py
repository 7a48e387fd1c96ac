"""What came and waits for a decision, what is being answered, and how a year went (来信、办件、统计)."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.measures.lights import Limits, light_of, limits_of
from taizhang.ledger.rounds.light_presets import USUAL
from taizhang.publishing.comments.models import Comment
from taizhang.publishing.comments.queries import comments_for, letters_to_decide, lookbacks_for
from taizhang.publishing.comments.states import OPEN, CommentState, LookbackState
from taizhang.publishing.comments.statistics import counts
from taizhang.web.desk.access import staff
from taizhang.web.desk.session import actor, today

ROWS = 50


@staff()
def letters(request: HttpRequest) -> HttpResponse:
    by, state, day = actor(request), request.GET.get("state", "open"), today(request)
    rows = comments_for(by)
    if state == "open":
        rows = rows.filter(state__in=OPEN).order_by("due", "pk")
    elif state in CommentState.values:
        rows = rows.filter(state=state)
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    shown: dict[str, Any] = {
        "arrivals": list(letters_to_decide(by)[:ROWS]),
        "lookbacks": list(lookbacks_for(by).filter(state=LookbackState.OPEN)[:ROWS]),
        "page": page,
        "rows": lit(list(page), day),
        "state": state,
        "states": CommentState.choices,
        "q": "",
    }
    return render(request, "letters/letters.html", shown)


def lit(rows: list[Comment], day: date) -> list[dict[str, Any]]:
    """Each with the light of its day, by the usual scheme."""
    limits = limits_of(USUAL, day, calendar)
    return [{"comment": one, **light_on(one, limits)} for one in rows]


def light_on(one: Comment, limits: Limits) -> dict[str, Any]:
    if one.due is None or one.state not in OPEN:
        return {"light": "", "word": "", "colour": ""}
    light = light_of(one.due, is_done=False, limits=limits)
    lamp = limits.scheme.lamp(light)
    return {"light": light.value, "word": limits.scheme.word(light), "colour": lamp.colour}


@staff()
def statistics(request: HttpRequest) -> HttpResponse:
    by, day = actor(request), today(request)
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else day.year
    told = [_unit(one, year, day) for one in _units(by)]
    shown = {"units": told, "year": year, "today": day, "years": [day.year - back for back in range(3)]}
    return render(request, "letters/statistics.html", shown)


def _units(by: Actor) -> list[Organization]:
    """The units whose letters this person receives, decides on or oversees."""
    keys = comments_for(by).order_by().values("organization").distinct()
    return list(Organization.objects.filter(pk__in=keys).order_by("path"))


def _unit(unit: Organization, year: int, day: date) -> dict[str, Any]:
    answering = Organization.objects.filter(comments__organization=unit).distinct().order_by("path")
    offices = [(one, counts(unit, year, on=day, office=one)) for one in answering]
    return {"unit": unit, "all": counts(unit, year, on=day), "offices": offices}

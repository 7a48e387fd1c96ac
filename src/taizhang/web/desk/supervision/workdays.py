"""The calendar of working days for everybody, to read (工作日历)."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.calendars.queries import calendar
from taizhang.web.desk.access import staff
from taizhang.web.desk.session import today
from taizhang.workdays import Calendar

YEARS_BACK, YEARS_AHEAD = 1, 1
WEEK = 7


@staff()
def workdays(request: HttpRequest) -> HttpResponse:
    """One year, the present one unless another one near it is asked for."""
    day, known = today(request), calendar()
    offered = range(day.year - YEARS_BACK, day.year + YEARS_AHEAD + 1)
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdigit() and len(asked) == 4 and int(asked) in offered else day.year
    shown = {
        "year": year,
        "offered": offered,
        "known": known.years.get(year),
        "months": [_month(year, month, known, day) for month in range(1, 13)],
        "weekdays": [date(2024, 1, 1) + timedelta(days=one) for one in range(WEEK)],
    }
    return render(request, "supervision/workdays.html", shown)


def _month(year: int, month: int, known: Calendar, here: date) -> dict[str, Any]:
    first = date(year, month, 1)
    last = (date(year + month // 12, month % 12 + 1, 1)) - timedelta(days=1)
    days = [first + timedelta(days=one) for one in range((last - first).days + 1)]
    cells: list[Any] = [None] * first.weekday() + [_day(one, known, here) for one in days]
    cells += [None] * (-len(cells) % WEEK)
    weeks = [cells[at : at + WEEK] for at in range(0, len(cells), WEEK)]
    return {"first": first, "weeks": weeks, "worked": sum(known.is_working(one) for one in days)}


def _day(day: date, known: Calendar, here: date) -> dict[str, Any]:
    """``is_odd``: otherwise than its weekday would have it."""
    works = known.is_working(day)
    return {"day": day, "works": works, "is_odd": works == (day.weekday() >= 5), "is_today": day == here}

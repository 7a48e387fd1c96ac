"""One row with everything that it ever was (一行及其各版), and the figures that count it."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.refusal import Refused
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.counting import counting, shelf_of
from taizhang.registers.books.models import Book, Recording
from taizhang.registers.books.naming import register_of
from taizhang.registers.declaring.fields import Field
from taizhang.registers.declaring.register import Register
from taizhang.registers.indicators.computing import formulas_of
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.states import IndicatorState
from taizhang.web.desk.access import staff
from taizhang.web.desk.registers.lookup import book_for, versions_for
from taizhang.web.desk.registers.shown import Names, cell, fields_for, heading, names_of, title_of
from taizhang.web.desk.registers.staging import plan_of
from taizhang.web.desk.session import actor, today

# Each figure asks one statement.
FIGURES_MAX = 40


@staff()
def row(request: HttpRequest, book: int, number: int) -> HttpResponse:
    kept = book_for(request, book)
    register = register_of(kept)
    versions = versions_for(kept, number)
    by = actor(request)
    fields = fields_for(by, kept, register)
    names = names_of(kept, register, versions)
    latest = versions[0]
    shown = {
        "book": kept,
        "register": register,
        "row": latest,
        "title": title_of(register, latest, names),
        "facts": [{"title": heading(field), "text": cell(field, latest, names)} for field in fields],
        "stages": _stages(register, latest, today(request)),
        "plans": _plans(register, latest, today(request)),
        **plan_of(kept, latest, request),
        "versions": _told(kept, versions, fields, names),
        "figures": [] if latest.is_struck else _figures(kept, latest.number, today(request)),
        "may_record": not latest.is_struck and record.is_open_to(kept, by),
    }
    return render(request, "registers/row.html", shown)


def _stages(register: Register, row: Any, on: date) -> list[dict[str, Any]]:
    days = [(stage, getattr(row, stage.field)) for stage in register.stages]
    return [{"name": stage.name, "day": day, "is_reached": bool(day and day <= on)} for stage, day in days]


def _plans(register: Register, row: Any, on: date) -> list[dict[str, Any]]:
    """Planned beside actual, where something was planned."""
    found = [
        {
            "name": one.name,
            "planned": getattr(row, one.planned),
            "actual": getattr(row, one.actual),
            "late": one.days_late(row, on),
        }
        for one in register.plans
    ]
    return [one for one in found if one["planned"]]


def _told(book: Book, versions: list[Any], fields: list[Field], names: Names) -> list[dict[str, Any]]:
    """Each version with what it changed of the one before, who recorded it, when, and from which file."""
    numbers = {one.since for one in versions}
    recordings = Recording.objects.filter(book=book, number__in=numbers).select_related("recorded_by")
    by_number = {one.number: one for one in recordings}
    told = []
    for place, one in enumerate(versions):
        before = versions[place + 1] if place + 1 < len(versions) else None
        told.append(
            {"row": one, "recording": by_number[one.since], "changes": _changes(one, before, fields, names)}
        )
    return told


def _changes(one: Any, before: Any, fields: list[Field], names: Names) -> list[dict[str, str]]:
    if before is None:
        return []
    return [
        {"title": str(field.title), "old": cell(field, before, names), "new": cell(field, one, names)}
        for field in fields
        if getattr(before, field.name) != getattr(one, field.name)
    ]


def _figures(book: Book, number: int, on: date) -> list[Indicator]:
    """The indicators whose figure of today counts this row."""
    shelf = shelf_of(book.organization_id)
    indicators = Indicator.objects.filter(organization=book.organization_id, state=IndicatorState.IN_USE)
    found = []
    for one in indicators.select_related("definition")[:FIGURES_MAX]:
        try:
            formulas = [formula for formula in formulas_of(one.definition) if formula]  # type: ignore[arg-type]
            if any(
                formula.register == book.register
                and counting(formula, shelf, on).filter(number=number).exists()
                for formula in formulas
            ):
                found.append(one)
        except Refused:
            continue
    return found

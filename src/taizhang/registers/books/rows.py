"""Rows as they hold, as they held on a day, and as they were known then (截至某日、当时所知)."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.timezone import get_current_timezone

from taizhang.registers.books.models import TABLES, Book, Recording, Version
from taizhang.registers.declaring.register import Register


def rows_of(book: Book, *, known: int | None = None) -> QuerySet[Any]:
    """The rows of a book that are not struck out; with ``known`` as they were known after that recording."""
    return table_of(book)._default_manager.filter(knowing(known), book=book, is_struck=False)


def table_of(book: Book) -> type[Version]:
    return TABLES[book.register]


def knowing(known: int | None) -> Q:
    if known is None:
        return Q(until__isnull=True)
    return Q(since__lte=known) & (Q(until__isnull=True) | Q(until__gt=known))


def holding(register: Register, on: date) -> Q:
    """The rows that hold on a day (``Register.spell``)."""
    first, last = register.spell.first, register.spell.last
    begun = Q(**{f"{first}__lte": on})
    if not last or last == first:
        return begun
    return begun & (Q(**{f"{last}__isnull": True}) | Q(**{f"{last}__gte": on}))


def overdue(register: Register, on: date) -> Q:
    """The rows with a plan that was due before a day and had not come about by then."""
    late = Q()
    for plan in register.plans:
        waits = Q(**{f"{plan.actual}__isnull": True}) | Q(**{f"{plan.actual}__gt": on})
        late |= Q(**{f"{plan.planned}__lt": on}) & waits
    return late


def known_at(book: Book, moment: datetime) -> int:
    """The number of the last recording up to a moment, 0 where there was none."""
    last = Recording.objects.filter(book=book, recorded_at__lte=moment).order_by("-number").first()
    return last.number if last else 0


def known_on(book: Book, day: date) -> int:
    """The number of the last recording up to the end of a day of the place."""
    end = datetime.combine(day + timedelta(days=1), time.min, get_current_timezone())
    return known_at(book, end - timedelta(microseconds=1))


def last_recording(book: Book) -> int:
    last = Recording.objects.filter(book=book).order_by("-number").values_list("number", flat=True).first()
    return last or 0

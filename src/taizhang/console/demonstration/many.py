"""More units beside the demonstration's own, each with all registers filled (更多单位): to see the house with a county in it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.timezone import localdate

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.appointments.actions.establish import establish
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.console.demonstration.books import all_rows
from taizhang.registers.books.actions.open_book import open_book
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.changes import Change
from taizhang.registers.books.models import Book

# Each unit's rows are decided by a seed of its own.
SEED = 3000


def units(count: int, now: datetime) -> Iterator[tuple[str, int]]:
    """Yield the name of each unit that was not there yet, with how many rows were recorded for it."""
    county = Organization.objects.filter(kind=Kind.REGION).order_by("pk").first()
    actor, at = console_actor(on=localdate(now)), now - timedelta(days=1)
    for number in range(1, count + 1):
        name = f"第{number}示范单位"
        if county is not None and not Organization.objects.filter(name=name).exists():
            unit = establish(county, name=name, kind=Kind.UNIT, short_name="", actor=actor, at=at)
            yield name, filled(unit, SEED + number, actor=actor, at=at)


def filled(unit: Organization, seed: int, *, actor: Actor, at: datetime) -> int:
    total = 0
    for register, rows in all_rows(seed):
        made = open_book(unit, kind=register, keeper=unit, actor=actor, at=at)
        book = Book.objects.get(pk=made.pk)
        record(book, changes=[Change(values=row) for row in rows], actor=actor, at=at)
        total += len(rows)
    return total

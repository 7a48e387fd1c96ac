"""All lights and the board over 100,000 measures, and who is to be reminded of them (亮灯、看板、提醒), on both databases.

The limits, of the same run: the same rows read bare and compared with three dates in a loop; the statements of the board
run bare; for reminders the same rows of messages put down by one bulk insert that asks nothing.
"""

import sys
import time
from typing import Any

from bench.databases import on_each, ready
from bench.figures import Figure, median_ms, tell

NAME = "lights"


def main(findings: int) -> None:
    on_each("bench.lights", findings)


def measured(vendor: str, findings: int) -> None:
    """In a process of its own."""
    ready()

    from bench.filling import fill

    fill(findings)
    _lights(vendor)
    _board(vendor)
    _reminders(vendor)


def _lights(vendor: str) -> None:
    from bench.filling import DAY
    from taizhang.ledger.lists.models import MeasureLine
    from taizhang.ledger.measures.lights import light_of, lighting_over

    rows = MeasureLine.objects.order_by().values_list("due_key", "state", "round_id")
    limits = lighting_over(DAY).usual
    near, soon = limits.warning_until or DAY, limits.notice_until or DAY

    def ours() -> None:
        lit = lighting_over(DAY)
        for due, state, round in rows.iterator():
            light_of(due, is_done=state == "done", limits=lit.of(round))

    def bare() -> int:
        dates = (DAY, near, soon)
        return sum(
            state == "done" or any(due < one for one in dates) for due, state, _round in rows.iterator()
        )

    count = rows.count()
    tell(
        Figure(
            NAME, f"{vendor}: {count} lights", median_ms(ours), "ms", median_ms(bare), "rows and dates bare"
        )
    )


def _board(vendor: str) -> None:
    from datetime import timedelta

    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from bench.filling import DAY
    from taizhang.ledger.lists.models import MeasureLine
    from taizhang.ledger.measures.lights import lighting_over
    from taizhang.ledger.supervision.board import board

    def ours() -> None:
        board(MeasureLine.objects.all(), lighting_over(DAY), lighting_over(DAY - timedelta(days=7)))

    with CaptureQueriesContext(connection) as asked:
        ours()
    statements = [one["sql"] for one in asked.captured_queries]

    def bare() -> None:
        with connection.cursor() as cursor:
            for one in statements:
                cursor.execute(one)
                cursor.fetchall()

    tell(Figure(NAME, f"{vendor}: board", median_ms(ours), "ms", median_ms(bare), "its SQL bare"))
    tell(Figure(NAME, f"{vendor}: board: statements", len(statements), ""))


def _employ() -> None:
    """An officer for each office."""
    from bench.filling import DAY
    from taizhang.bureau.accounts.models import Appointment, Person
    from taizhang.bureau.organizations.models import Kind, Organization

    offices = list(Organization.objects.filter(kind=Kind.OFFICE))
    people = Person.objects.bulk_create(Person(name=f"承办人{one.pk}") for one in offices)
    Appointment.objects.bulk_create(
        Appointment(person=who, organization=office, role="officer", from_date=DAY)
        for who, office in zip(people, offices, strict=True)
    )


def _reminders(vendor: str) -> None:
    from django.db import connection

    from bench.filling import AT
    from taizhang.bureau.messages.models import Message
    from taizhang.ledger.supervision.jobs.remind import remind
    from taizhang.ledger.supervision.models import Reminder

    _employ()
    began = time.perf_counter()
    remind.perform({}, at=AT)
    seconds = time.perf_counter() - began
    told, reminded = Message.objects.count(), Reminder.objects.count()
    began = time.perf_counter()
    remind.perform({}, at=AT)
    again = time.perf_counter() - began
    assert (Message.objects.count(), Reminder.objects.count()) == (told, reminded), "somebody was told twice"
    bare = _written_bare(connection, Reminder, reminded)
    tell(
        Figure(
            NAME, f"{vendor}: {reminded} reminders, {told} texts", seconds, "s", bare, "rows put down bare"
        )
    )
    tell(Figure(NAME, f"{vendor}: nothing new to say", again, "s"))


def _written_bare(connection: Any, model: Any, count: int) -> float:
    """Seconds for as many rows of the table, beside it and thrown away."""
    table = model._meta.db_table
    names = [one.column for one in model._meta.concrete_fields if not one.primary_key]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(names)} FROM {table} LIMIT {count}")
        rows = cursor.fetchall()
        cursor.execute(f"CREATE TEMPORARY TABLE bare AS SELECT {', '.join(names)} FROM {table} LIMIT 0")
        began = time.perf_counter()
        marks = ", ".join(["%s"] * len(names))
        cursor.executemany(f"INSERT INTO bare VALUES ({marks})", rows)
        return time.perf_counter() - began


if __name__ == "__main__":
    measured(sys.argv[1], int(sys.argv[2]))

"""Registers with a million returns (底账): how fast rows come in, and what a figure of a day costs, beside its SQL bare."""

import random
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from bench.databases import on_each, ready
from bench.figures import Figure, tell

NAME = "registers"
MONTHS, TIMES = 36, 20
CHUNK = 10_000


def main(returns: int) -> None:
    """``returns`` are enterprise-months; a tenth as many projects."""
    on_each("bench.registers", returns)


def measured(vendor: str, returns: int) -> None:
    """In a process of its own."""
    ready()

    unit, keep = _house()
    enterprises = max(returns // MONTHS, 1)
    _filled(vendor, keep, "enterprises", _enterprises(enterprises))
    _filled(vendor, keep, "tiers", _tiers(enterprises))
    _filled(vendor, keep, "projects", _projects(returns // 10, enterprises))
    _filled(vendor, keep, "outputs", _outputs(enterprises))
    _analysed()
    for code in ("scale_industry", "high_tech_in_scale", "industrial_under_way", "output_in_system"):
        _figure(vendor, unit, code)
    _table(vendor, unit)


def _house() -> tuple[int, Callable[..., None]]:
    """The unit, and how rows are recorded there."""
    from django.utils.timezone import now

    from taizhang.bureau.accounts.actor import Actor, Post
    from taizhang.bureau.accounts.models import Person
    from taizhang.bureau.organizations.models import Kind, Organization
    from taizhang.registers.books.actions.open_book import open_book
    from taizhang.registers.books.actions.record import record
    from taizhang.registers.books.changes import Change
    from taizhang.registers.books.models import Book

    unit = Organization.objects.create(name="某局", kind=Kind.UNIT, path="/1/")
    Organization.objects.filter(pk=unit.pk).update(path=f"/{unit.pk}/")
    unit.refresh_from_db()
    person = Person.objects.create(name="承办人")
    actor = Actor(person.pk, person.name, (Post("rectifier", unit.pk, unit.path),))

    def keep(register: str, rows: list[dict[str, Any]]) -> None:
        book = Book.objects.filter(register=register).first()
        if book is None:
            made = open_book(unit, kind=register, keeper=unit, actor=actor, at=now())
            book = Book.objects.get(pk=made.pk)
        record(book, changes=[Change(values=row) for row in rows], actor=actor, at=now())

    return unit.pk, keep


def _filled(vendor: str, keep: Callable[..., None], register: str, rows: list[dict[str, Any]]) -> None:
    """By the act of the house, ten thousand rows at a time; beside the same rows put down bare."""
    from taizhang.registers.books.models import TABLES, Book

    began = time.perf_counter()
    for start in range(0, len(rows), CHUNK):
        keep(register, rows[start : start + CHUNK])
    spent = time.perf_counter() - began
    table, some = TABLES[register], rows[:CHUNK]
    book = Book.objects.get(register=register)
    bare = [
        table(book=book, number=10**8 + n, version=1, since=10**8, is_struck=True, **row)
        for n, row in enumerate(some)
    ]
    began = time.perf_counter()
    table._default_manager.bulk_create(bare, batch_size=500)
    limit = len(bare) / (time.perf_counter() - began)
    tell(
        Figure(
            NAME,
            f"{vendor}: {len(rows)} {register} in",
            len(rows) / spent,
            "rows/s",
            limit,
            "bulk insert bare",
        )
    )


def _enterprises(count: int) -> list[dict[str, Any]]:
    industries = ("智能制造", "智能家居", "现代食品", "新材料", "低空飞行器零部件", "其他")
    return [
        {
            "name": f"第{n}企业",
            "industry": industries[n % 6],
            "founded_on": date(2010 + n % 12, 1 + n % 12, 1),
        }
        for n in range(1, count + 1)
    ]


def _tiers(enterprises: int) -> list[dict[str, Any]]:
    dice = random.Random(7)
    rows = []
    for n in range(1, enterprises + 1):
        first = date(2018 + n % 7, 1 + n % 12, 1)
        last = date(first.year + 3, first.month, 1) if dice.random() < 0.3 else None
        rows.append({"enterprise": n, "tier": "规上工业", "from_day": first, "until_day": last})
        if n % 3 == 0:
            rows.append({"enterprise": n, "tier": "高新技术企业", "from_day": first})
    return rows


def _projects(count: int, enterprises: int) -> list[dict[str, Any]]:
    return [
        {
            "name": f"第{n}项目",
            "enterprise": 1 + n % enterprises,
            "is_industrial": n % 4 != 0,
            "investment": Decimal(500 + n % 40_000),
            "begun_on": date(2018 + n % 8, 1 + n % 12, 1 + n % 28),
            "finished_on": date(2019 + n % 8, 1 + n % 12, 1 + n % 28) if n % 3 else None,
        }
        for n in range(1, count + 1)
    ]


def _outputs(enterprises: int) -> list[dict[str, Any]]:
    return [
        {"enterprise": n, "period": end, "basis": "累计", "output": Decimal(100 + (n * 7) % 900)}
        for end in month_ends(date(2025, 6, 30), MONTHS)
        for n in range(1, enterprises + 1)
    ]


def month_ends(until: date, count: int) -> list[date]:
    from taizhang.registers.indicators.series import month_ends as ends

    return ends(until, count)


def _analysed() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _figure(vendor: str, unit: int, code: str) -> None:
    from django.utils.translation import override

    from taizhang.registers.books.counting import counting, shelf_of
    from taizhang.registers.catalogue import registers
    from taizhang.registers.declaring.formulas import plain
    from taizhang.registers.indicators.computing import compared, computed
    from taizhang.registers.indicators.models import Definition
    from taizhang.registers.indicators.series import series

    with override("zh-hans"):
        seed = next(seed for one in registers().values() for seed in one.seeds if seed.code == code)
        definition = Definition(
            title=str(seed.title), formula=plain(seed.formula), per={}, places=seed.places
        )
    on, shelf = date(2025, 6, 30), shelf_of(unit)

    def both() -> None:
        value = computed(definition, shelf, on).value
        compared(definition, shelf, on, value)

    days = month_ends(on, MONTHS)
    rows = counting(seed.formula, shelf, on).count()
    _told(vendor, f"{code}, {rows} rows, a day", lambda: computed(definition, shelf, on))
    _told(vendor, f"{code}, year on year", both)
    _told(vendor, f"{code}, {MONTHS} months", lambda: series(definition, shelf, days), times=5)


def _table(vendor: str, unit: int) -> None:
    from taizhang.registers.books.models import Book
    from taizhang.registers.books.naming import register_of
    from taizhang.web.desk.registers.asked import Asked

    book = Book.objects.get(organization=unit, register="outputs")
    register = register_of(book)
    for what, query in (("first page", {}), ("a day, by output", {"on": "2024-06-30", "sort": "-output"})):
        asked = Asked.of(query, register)

        def page(asked: Asked = asked) -> None:
            found = asked.rows(book, register)
            list(found[:51])
            found.count()

        _told(vendor, f"table of returns: {what}", page, times=5)


def _told(vendor: str, what: str, work: Callable[[], object], *, times: int = TIMES) -> None:
    """p95 in milliseconds beside the median of its statements run bare."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        work()
    statements = [one["sql"] for one in asked.captured_queries]

    def bare() -> None:
        with connection.cursor() as cursor:
            for one in statements:
                cursor.execute(one)
                cursor.fetchall()

    spent, limit = sorted(_timed(work, times)), sorted(_timed(bare, times))
    p95 = spent[min(int(0.95 * times), times - 1)]
    tell(Figure(NAME, f"{vendor}: {what}", p95, "ms", limit[times // 2], f"its {len(statements)} SQL bare"))


def _timed(work: Callable[[], object], times: int) -> list[float]:
    spent = []
    for _turn in range(times):
        began = time.perf_counter()
        work()
        spent.append(1000 * (time.perf_counter() - began))
    return spent


if __name__ == "__main__":
    measured(sys.argv[1], int(sys.argv[2]))

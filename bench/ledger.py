"""The ledger with 100,000 measures behind two workers (台账性能): each page beside the same SQL run bare in the same run."""

import json
import sys
import time
from typing import Any
from urllib.parse import quote, urlencode

from bench.databases import on_each, ready
from bench.figures import Figure, best_of, tell
from bench.serving import Loop, Server, answered, closed_loop, serving

NAME = "ledger"
CLIENTS = {1: 60, 8: 12}
PAGES = {
    "round ledger": "/rounds/{round}/ledger",
    "all, overdue by due date": "/rounds/ledger?list=tasks&light=overdue&sort=due",
    "all findings by number": "/rounds/ledger",
    "unit's measures by office": "/rounds/{round}/ledger?list=tasks&sort=due&group=office",
    "leader's measures": f"/rounds/ledger?list=responsibilities&leader={quote('周领导')}&sort=due",
    "deep page of all measures": "/rounds/ledger?list=tasks&sort=due&after=2026-05-01~90000",
    "search a rare word": f"/rounds/ledger?list=tasks&q={quote('问题17个')}&sort=due",
    "search a common word": f"/rounds/ledger?list=tasks&q={quote('机制')}&sort=due",
    "search in a round": f"/rounds/{{round}}/ledger?list=tasks&q={quote('轮岗')}",
    "finding page": "/findings/{finding}",
}


def main(findings: int) -> None:
    on_each("bench.ledger", findings)


def measured(vendor: str, findings: int) -> None:
    """In a process of its own."""
    ready()

    from bench.filling import fill

    began = time.perf_counter()
    fill(findings)
    tell(Figure(NAME, f"{vendor}: filling", time.perf_counter() - began, "s"))
    with serving({}) as server:
        _pages(vendor, server)
        _writes(vendor, server)
        _bulk(vendor, server)
        _exports(vendor, server)
        tell(Figure(NAME, f"{vendor}: memory of all workers", server.memory_mb(), "MB"))


def _pages(vendor: str, server: Server) -> None:
    from taizhang.ledger.findings.models import Finding

    first = Finding.objects.filter(state="in_progress").order_by("pk").first()
    assert first
    places: dict[str, Any] = {"round": first.round_id, "finding": first.pk}
    cookie = _signed_in("chief")
    for what, pattern in PAGES.items():
        address = pattern.format(**places)
        statements, bare, spent, least = _bare(address, "chief")
        for clients, each in CLIENTS.items():
            loop = closed_loop(server.port, _getting(address, cookie), clients=clients, each=each)
            _tell(vendor, what, clients, loop, bare)
        tell(Figure(NAME, f"{vendor}: {what}: statements", statements, ""))
        # On a machine that others use too, this is what the page itself costs; of PostgreSQL only our side of it.
        tell(Figure(NAME, f"{vendor}: {what}: CPU of a page", spent, "ms", least, "CPU of its SQL bare"))


def _tell(vendor: str, what: str, clients: int, loop: Loop, bare: float) -> None:
    about = f"{vendor}: {what}, c={clients}"
    tell(Figure(NAME, f"{about} p50", loop.percentile(50), "ms", bare, "its SQL bare"))
    tell(Figure(NAME, f"{about} p95", loop.percentile(95), "ms", bare, "its SQL bare"))
    tell(Figure(NAME, f"{about} rate", loop.per_second, "/s", 1000 / bare, "its SQL bare"))


def _getting(address: str, cookie: str) -> Any:
    def ask(connection: Any, number: int) -> int:
        connection.request("GET", address, headers={"Cookie": cookie})
        return len(answered(connection, 200))

    return ask


def _signed_in(name: str) -> str:
    from django.test import Client

    from taizhang.bureau.accounts.models import Account

    client = Client()
    client.force_login(Account.objects.get(username=name))
    return f"sessionid={client.cookies['sessionid'].value}"


def _bare(address: str, name: str) -> tuple[int, float, float, float]:
    """How many statements the page asks, the median milliseconds of the same ones without the page, and the least CPU
    milliseconds of the page and of the statements.
    """
    from django.db import connection
    from django.test import Client

    from taizhang.bureau.accounts.models import Account

    client = Client()
    client.force_login(Account.objects.get(username=name))
    said: list[tuple[str, Any]] = []

    def keep(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        said.append((sql, params))
        return execute(sql, params, many, context)

    client.get(address)
    with connection.execute_wrapper(keep):
        assert client.get(address).status_code == 200
    asked = [(sql, params) for sql, params in said if sql.startswith("SELECT")]

    def bare() -> None:
        with connection.cursor() as cursor:
            for sql, params in asked:
                cursor.execute(sql, params)
                cursor.fetchall()

    times = []
    for _ in range(15):
        began = time.perf_counter()
        bare()
        times.append((time.perf_counter() - began) * 1000)
    spent, least = best_of(10, lambda: client.get(address)), best_of(10, bare)
    return len(said), sorted(times)[len(times) // 2], spent * 1000, least * 1000


def _writes(vendor: str, server: Server) -> None:
    """Progress reported (a new row), and a measure given to somebody (a changed one), through their pages."""
    from taizhang.ledger.measures.models import Measure

    office = Measure.objects.filter(office__appointments__person__name="officer").values_list(
        "office", flat=True
    )[0]
    mine = Measure.objects.filter(state="ongoing", finding__state="in_progress", office=office)
    rows = list(mine.order_by("finding").values_list("finding_id", "number", "version", "office_id"))
    report = {"text": "已印发实施方案并召开调度会", "happened_on": "2026-03-01"}
    _posting(vendor, server, "create: report progress", "officer", rows, "report", report)
    given = {
        "office": str(office),
        "leader": "周领导",
        "person": "吴经办",
        "kind": "dated",
        "due_date": "2026-09-30",
    }
    own = Measure.objects.filter(pk__in=mine.values("pk")).order_by("-finding", "-number")
    _program(vendor, server, list(own.values_list("pk", "version")))
    moved = [(finding, number, version + 1, office) for finding, number, version, office in rows]
    _posting(vendor, server, "update: assign a measure", "rectifier", moved, "assignment", given)


def _program(vendor: str, server: Server, rows: list[tuple[int, int]]) -> None:
    """The same report by a program, which asks for no more than that it was done."""
    headers = {
        "Authorization": f"Bearer {_token('officer')}",
        "Content-Type": "application/json",
        "Prefer": "return=minimal",
    }

    def ask(connection: Any, number: int) -> int:
        key, version = rows[number]
        said = json.dumps({"text": "已印发实施方案", "happened_on": "2026-03-02"})
        where = f"/api/v1/measures/{key}/report"
        connection.request("POST", where, said.encode(), headers | {"If-Match": f'"{version}"'})
        return len(answered(connection, 200))

    for clients, wanted in CLIENTS.items():
        # A report moves a measure on; each is reported once, and the unit has only so many.
        each = min(wanted, len(rows) // (2 * clients))
        loop = closed_loop(server.port, ask, clients=clients, each=each)
        rows = rows[clients * each :]
        _tell(vendor, "update by a program", clients, loop, _bare_write())


def _token(name: str) -> str:
    from datetime import timedelta

    from django.utils.timezone import localdate, now

    from taizhang.bureau.accounts.models import Account
    from taizhang.bureau.accounts.queries import actor_of
    from taizhang.bureau.tokens.actions.issue_token import issue_token
    from taizhang.bureau.tokens.queries import home_of
    from taizhang.bureau.tokens.secrets import new_secret

    at, secret = now(), new_secret()
    by = actor_of(Account.objects.get(username=name).person, on=localdate(at))
    home, until = home_of(by), localdate(at) + timedelta(days=30)
    assert home
    scopes = ("read", "write")
    issue_token(home, name="bench", secret=secret, scopes=scopes, rooms=(), expires_on=until, actor=by, at=at)
    return secret


def _posting(
    vendor: str, server: Server, what: str, name: str, rows: list[Any], noun: str, facts: dict[str, str]
) -> None:
    token = "b" * 32
    headers = {
        "Cookie": f"{_signed_in(name)}; csrftoken={token}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    each = min(40, len(rows) // 2)

    def ask(connection: Any, number: int) -> int:
        finding, place, version, _office = rows[number]
        said = urlencode({**facts, "version": version, "csrfmiddlewaretoken": token})
        connection.request("POST", f"/findings/{finding}/measures/{place}/{noun}", said, headers)
        return len(answered(connection, 303))

    loop = closed_loop(server.port, ask, clients=1, each=each)
    bare = _bare_write()
    tell(
        Figure(
            NAME, f"{vendor}: {what}, c=1 p50", loop.percentile(50), "ms", bare, "update and insert, commit"
        )
    )
    tell(
        Figure(
            NAME, f"{vendor}: {what}, c=1 p95", loop.percentile(95), "ms", bare, "update and insert, commit"
        )
    )
    tell(
        Figure(
            NAME,
            f"{vendor}: {what}, c=1 rate",
            loop.per_second,
            "/s",
            1000 / bare,
            "update and insert, commit",
        )
    )


def _bare_write() -> float:
    """The median milliseconds of one row changed and one row added to a table without triggers, and the commit."""
    from django.db import connection, transaction

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS bench_row (id integer primary key, said text)")
        cursor.execute("CREATE TABLE IF NOT EXISTS bench_history (said text)")
        cursor.execute("INSERT INTO bench_row VALUES (1, 'x') ON CONFLICT DO NOTHING")
    times = []
    for number in range(60):
        began = time.perf_counter()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE bench_row SET said = %s WHERE id = 1", [str(number)])
            cursor.execute("INSERT INTO bench_history VALUES (%s)", ["x" * 300])
        times.append((time.perf_counter() - began) * 1000)
    return sorted(times)[len(times) // 2]


def _exports(vendor: str, server: Server) -> None:
    """All measures, each file as a client gets it; the limit is the same file written from rows that are at hand."""
    cookie = _signed_in("chief")
    before = server.memory_mb()
    for kind in ("csv", "excel"):
        loop = closed_loop(
            server.port, _getting(f"/rounds/ledger/{kind}?list=tasks&sort=due", cookie), clients=1, each=1
        )
        rows, bare = _bare_file(kind)
        about = f"{vendor}: export {kind}, {rows} rows"
        tell(Figure(NAME, about, rows / loop.seconds, "rows/s", rows / bare, "rows at hand to a file"))
        tell(Figure(NAME, f"{about}, memory more", server.memory_mb() - before, "MB"))


def _bare_file(kind: str) -> tuple[int, float]:
    from io import BytesIO

    from taizhang.ledger.lists.models import MeasureLine
    from taizhang.publishing.exports.listing import Heading, Listing, as_csv, as_workbook

    rows = list(MeasureLine.objects.values_list("place", "measure__text", "kind", "due_date", "latest__text"))
    cells = [(*row, "正常", "云泽县第一局", "问题") for row in rows]
    listing = Listing("台账", [Heading("栏", 12)] * 8, cells, "bench")
    began = time.perf_counter()
    if kind == "csv":
        for _ in as_csv(listing):
            pass
    else:
        as_workbook(listing, BytesIO())
    return len(rows), time.perf_counter() - began


def _bulk(vendor: str, server: Server) -> None:
    """Five hundred measures of one unit in one post, each through the gate."""
    from taizhang.ledger.measures.models import Measure

    first = Measure.objects.filter(finding__round__organization__parent__isnull=False).order_by("pk").first()
    assert first
    round = first.finding.round_id
    rows = Measure.objects.filter(
        finding__round=round, state="ongoing", finding__state="in_progress"
    ).order_by("pk")
    keys = list(rows.values_list("pk", "version")[:500])
    said = [("row", f"{key}:{version}") for key, version in keys]
    facts = {"act": "assign", "step": "carry", "due_date": "2026-11-30", "csrfmiddlewaretoken": "b" * 32}
    headers = {
        "Cookie": f"{_signed_in('rectifier')}; csrftoken={'b' * 32}",
        "Content-Type": "application/x-www-form-urlencoded",
    }

    def ask(connection: Any, number: int) -> int:
        body = urlencode([*said, *facts.items()])
        connection.request("POST", f"/rounds/{round}/ledger/selection?list=tasks", body, headers)
        return len(answered(connection, 200))

    loop = closed_loop(server.port, ask, clients=1, each=1)
    moved = Measure.objects.filter(finding__round=round, due_date="2026-11-30").count()
    what = f"{vendor}: bulk of {moved} measures"
    tell(
        Figure(NAME, what, moved / loop.seconds, "rows/s", 1000 / _bare_write(), "update and insert, commit")
    )


if __name__ == "__main__":
    measured(sys.argv[1], int(sys.argv[2]))

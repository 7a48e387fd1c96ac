"""A ledger of ten thousand rows from the file into a round (台账录入): read, kept, confirmed, and held against itself.

The limit is what no intake can do without: openpyxl reading the same cells, and the bare rows put down by bulk_create.
"""

import io
import os
import resource
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from openpyxl import Workbook, load_workbook  # type: ignore[import-untyped]

from bench.figures import Figure, tell

NAME = "intake-rows"
ROWS = 10_000
HEADINGS = (
    "序号",
    "问题类别",
    "具体问题",
    "整改措施",
    "责任领导",
    "责任单位",
    "责任人",
    "整改时限",
    "整改进展",
)
NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)


def main(rows: int = ROWS) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(TAIZHANG_DATA_DIR=folder, TAIZHANG_SECRET_KEY="bench")
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "taizhang.config.settings")
        import django

        django.setup()
        from django.db import connection

        kept = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True)
        try:
            _measure(ledger(rows), rows, connection.vendor)
        finally:
            connection.creation.destroy_test_db(kept, verbosity=0)


def ledger(rows: int) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("整改台账")
    sheet.append(HEADINGS)
    for n in range(1, rows + 1):
        title, text = f"第{n}个项目推进不够有力，台账不全", f"建立第{n}个项目的推进机制，按月通报"
        sheet.append(
            (n, f"第{n // 100}方面", title, text, "高远", "投资促进股", "周明", "2026年6月30日", "正在推进")
        )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _measure(data: bytes, rows: int, vendor: str) -> None:
    limit = _timed(f"limit {vendor}", lambda: _least(data))
    spent = 0.0
    for what, work in _stations(data, rows):
        seconds = _timed(f"  {what} {vendor}", work)
        spent += seconds
    tell(Figure(NAME, f"{rows} rows into a round, {vendor}", spent, "CPU s", limit, "openpyxl and bare rows"))


def _timed(what: str, work: Callable[[], Any]) -> float:
    """CPU seconds of this process and of the readers it starts; the waiting time is told beside."""
    began, waited = _cpu(), perf_counter()
    work()
    spent = _cpu() - began
    tell(Figure(NAME, what, spent, "CPU s", perf_counter() - waited, "waited"))
    return spent


def _cpu() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def _least(data: bytes) -> None:
    from django.db import transaction

    from taizhang.bureau.files.models import File
    from taizhang.ledger.findings.models import Finding
    from taizhang.ledger.measures.models import Measure

    sheet = load_workbook(io.BytesIO(data), read_only=True).worksheets[0]
    read = [tuple(row) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert File.objects.count() == 0
    round = _round()
    with transaction.atomic():
        findings = Finding.objects.bulk_create(
            [
                Finding(round=round, number=n, title=row[2], registered_at=NOON)
                for n, row in enumerate(read, 1)
            ],
            batch_size=500,
        )
        Measure.objects.bulk_create(
            [Measure(finding=one, number=1, text=row[3]) for one, row in zip(findings, read, strict=True)],
            batch_size=500,
        )


def _round() -> Any:
    from taizhang.bureau.organizations.models import Organization
    from taizhang.ledger.rounds.models import Round

    unit = Organization.objects.create(name="极限局", kind="unit", path="/limit/")
    return Round.objects.create(organization=unit, title="极限")


def _stations(data: bytes, rows: int) -> list[tuple[str, Callable[[], Any]]]:
    """Each station goes on from what the one before it left in ``at``."""
    from taizhang.bureau.files.actions.receive import receive
    from taizhang.ledger.measures.actions.confirm_intake import RoundFacts, confirm_intake
    from taizhang.ledger.measures.entering.planning import Policy, plan
    from taizhang.ledger.measures.entering.sides import given_side, held_side
    from taizhang.ledger.measures.known import known_of
    from taizhang.ledger.rounds.actions.upload import upload
    from taizhang.ledger.rounds.models import Intake, Round
    from taizhang.ledger.rounds.queries import included_drafts
    from taizhang.ledger.rounds.read import read

    unit, actor = _bureau()
    by: dict[str, Any] = {"actor": actor, "at": NOON}
    at: dict[str, Any] = {}

    def reading() -> None:
        at["document"], at["proposal"] = read(data, "台账.xlsx")

    def keeping() -> None:
        file = receive([data], **by)
        at["intake"] = upload(unit, file=file, file_name="台账.xlsx", **at, **by)

    def confirming() -> None:
        confirm_intake(at["intake"], facts=RoundFacts(title="第三轮"), **by)

    def trying() -> None:
        intake, round = Intake.objects.get(), Round.objects.get(title="第三轮")
        given, held = given_side(list(included_drafts(intake))), held_side(round)
        tried = plan(given, held, known_of(round), policy=Policy.UPDATE, decisions={})
        assert tried.counts["same"] == rows
        assert not tried.writes

    return [("read", reading), ("kept as drafts", keeping), ("confirmed", confirming), ("dry run", trying)]


def _bureau() -> tuple[Any, Any]:
    from taizhang.bureau.accounts.models import Appointment, Person
    from taizhang.bureau.accounts.queries import actor_of
    from taizhang.bureau.organizations.models import Organization

    unit = Organization.objects.create(name="云泽县科技和经济信息化局", kind="unit", path="/bench/")
    Organization.objects.create(name="投资促进股", kind="office", path="/bench/1/", parent=unit)
    person = Person.objects.create(name="沈洁")
    Appointment.objects.create(person=person, organization=unit, role="rectifier", from_date=NOON.date())
    return unit, actor_of(person, on=NOON.date())

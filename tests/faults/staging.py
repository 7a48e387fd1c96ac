"""Fills an empty house for the faults to happen in, and says what stands in it: run as a program of its own.

python -m faults.staging build   makes the cast, a round with two findings, and a reading that waits to be confirmed
python -m faults.staging subscribe   somebody is to be told at $SINK of what is reported, and something is
python -m faults.staging trial       what the page of the trial counts
python -m faults.staging count   prints how many entries, reports and people there are, and the titles of the drafts
python -m faults.staging seal    seals what waits and says how it stands; sealed says it alone, keep_sealing does not end
python -m faults.staging lag     how long entries waited to be sealed
python -m faults.staging checked what the verification and the database's own check find, and how many findings are written off
python -m faults.staging told    prints the digests of the journal in order, and the texts of the reports
"""

import json
import os
import sys
from typing import Any

from faults.lagging import lag

from taizhang.console.house import migrate, open_house

# As often as ``serve`` seals, in seconds.
EVERY = 10


def build() -> dict[str, Any]:
    import cast
    import programs

    migrate()
    house = cast.bureau()
    finding = cast.round_with_findings(house).findings.get(number=1)
    intake = cast.uploaded(house, findings=3, name="第二份.txt")
    return {
        "office": house.office.pk,
        "finding": finding.pk,
        "intake": intake.pk,
        "draft": intake.drafts.all()[0].pk,
        "password": cast.PASSWORD,
        "round": finding.round_id,
        "measure": finding.measures.get(number=1).pk,
        "version": finding.measures.get(number=1).version,
        "secrets": {"zhou": programs.issued(house.zhou)[1], "shen": programs.issued(house.shen)[1]},
    }


def subscribe() -> dict[str, Any]:
    import cast
    from taizhang.bureau.accounts.models import Person
    from taizhang.bureau.organizations.models import Organization
    from taizhang.bureau.webhooks.actions.subscribe import subscribe as subscribe_within
    from taizhang.ledger.measures.actions.report import report
    from taizhang.ledger.measures.models import Measure

    unit, shen, zhou = Organization.objects.get(short_name="县科经局"), *_people(Person, "沈洁", "周明")
    facts = {"name": "县政务平台", "address": os.environ["SINK"], "events": ["measures.Reported"]}
    subscribe_within(unit, **facts, **cast.at_work(shen))
    report(
        Measure.objects.get(number=1, finding__number=1),
        text="已办",
        happened_on=cast.DAY,
        **cast.at_work(zhou),
    )
    return {}


def trial() -> list[list[str]]:
    """The totals that the page of the trial shows for the ledger of the tests under $POLICY."""
    from console.test_intake_trial import ROWS
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.test import Client
    from django.test.utils import setup_test_environment

    import workbooks
    from taizhang.bureau.accounts.models import Account
    from taizhang.ledger.rounds.models import Intake, Round

    setup_test_environment()
    shen, round = Client(), Round.objects.get()
    shen.force_login(Account.objects.get(username="shen"))
    if not Intake.objects.filter(file_name="台账.xlsx").exists():
        file = SimpleUploadedFile("台账.xlsx", workbooks.workbook(ROWS))
        shen.post("/intakes", {"unit": round.organization_id, "file": file})
    intake = Intake.objects.get(file_name="台账.xlsx")
    page = shen.get(f"/intakes/{intake.pk}/rounds/{round.pk}", {"policy": os.environ["POLICY"]})
    return [[one.name, str(one.findings), str(one.measures)] for one in page.context["totals"]]


def _people(kind: Any, *names: str) -> list[Any]:
    return [kind.objects.get(name=name) for name in names]


def count() -> dict[str, Any]:
    from django.db.models import Count

    from taizhang.bureau.accounts.models import Person
    from taizhang.bureau.journal.models import Entry
    from taizhang.bureau.journal.verify import verify
    from taizhang.ledger.measures.models import ProgressReport
    from taizhang.ledger.rounds.models import DraftFinding
    from taizhang.publishing.bulletins.models import Bulletin

    by_event = Entry.objects.order_by().values_list("event").annotate(n=Count("pk"))
    return {
        "entries": dict(by_event),
        "reports": ProgressReport.objects.count(),
        "people": Person.objects.count(),
        "bulletins": Bulletin.objects.count(),
        "titles": dict(DraftFinding.objects.values_list("pk", "title")),
        "faults": [str(fault) for fault in verify()],
    }


def told() -> dict[str, Any]:
    from taizhang.bureau.journal.models import Entry
    from taizhang.ledger.measures.models import ProgressReport

    return {
        "digests": list(Entry.objects.order_by("pk").values_list("digest", flat=True)),
        "reports": list(ProgressReport.objects.order_by("pk").values_list("text", flat=True)),
    }


def checked() -> dict[str, Any]:
    from django.db import connection

    from taizhang.bureau.journal.verify import verify
    from taizhang.ledger.findings.models import Finding

    faults = [str(fault) for fault in verify()]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check")
            faults += [row[0] for row in cursor.fetchall() if row[0] != "ok"]
    return {"faults": faults, "written_off": Finding.objects.filter(state="written_off").count()}


def keep_files(broken: bool = False) -> dict[str, Any]:
    """Thirty files of 40 KB into the store; the disk is full while the second ten come."""
    import hashlib
    from pathlib import Path

    from django.conf import settings

    from taizhang.bureau.files.store import keep

    if broken:
        Path.unlink = lambda *_a, **_k: None  # type: ignore[assignment,method-assign]
    flag, ends = Path(os.environ["DISK"] + ".full"), []
    for number in range(30):
        if number == 10:
            flag.touch()
        if number == 20:
            os.unlink(flag)
        try:
            ends.append(keep([bytes([number]) * 20_000, b"x" * 20_000])[0])
        except OSError as why:
            ends.append(str(why.errno))
    stored = [path for path in (Path(settings.STORE_DIR) / "sha256").glob("*/*/*") if path.is_file()]
    spoiled = [one for one in stored if hashlib.sha256(one.read_bytes()).hexdigest() != one.name]
    left = list((Path(settings.STORE_DIR) / "tmp").iterdir())
    return {
        "kept": sum(len(one) == 64 for one in ends),
        "refused": ends.count("28"),
        "partial": len(spoiled) + len(left),
    }


def keep_files_broken() -> dict[str, Any]:
    return keep_files(broken=True)


def sealed() -> dict[str, Any]:
    from taizhang.bureau.journal.models import Entry, Leaf
    from taizhang.bureau.journal.verify import verify

    counts = {"leaves": Leaf.objects.count(), "entries": Entry.objects.count()}
    return {**counts, "faults": [str(fault) for fault in verify()]}


def seal() -> dict[str, Any]:
    from taizhang.console.seal import seal_waiting

    seal_waiting(is_thorough=True)
    return sealed()


def keep_sealing() -> None:
    from taizhang.console.seal import seal_waiting

    while True:
        seal_waiting()


if __name__ == "__main__":
    open_house()
    acts = {"build": build, "count": count, "told": told, "subscribe": subscribe, "trial": trial}
    acts |= {"lag": lag, "sealed": sealed, "seal": seal, "keep_sealing": keep_sealing, "checked": checked}
    acts |= {"keep_files": keep_files, "keep_files_broken": keep_files_broken}
    print(json.dumps(acts[sys.argv[1]](), ensure_ascii=False))

"""A county with sixty units, filled in bulk and always alike (基准数据): 10,000 findings, 100,000 measures, reports, evidence."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from random import Random
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from taizhang.bureau.accounts.models import Account, Appointment, Person
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.ledger.evidence.models import Evidence, EvidenceLink, EvidenceRevision
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.lists import mirror
from taizhang.ledger.measures.models import Measure, ProgressReport
from taizhang.ledger.rounds.chains import plain_chain
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.presets import DEFAULT

UNITS, OFFICES, FINDINGS, MEASURES_EACH = 60, 5, 10_000, 10
AT = datetime(2026, 3, 2, 4, tzinfo=UTC)
DAY = date(2026, 3, 2)
PASSWORD = "bench-only-2026"
BATCH = 2000
ITEMS = (
    "招商引资项目",
    "重点企业服务",
    "科技计划项目",
    "专项资金",
    "政府采购",
    "公务接待",
    "公文流转",
    "干部轮岗",
    "谈心谈话",
    "固定资产",
)
FAULTS = ("推进不够有力", "管理不够规范", "台账不全", "审核把关不严", "督促检查不到位", "跟踪问效不够")
DEEDS = (
    "制定管理办法",
    "建立工作机制",
    "开展专项排查",
    "召开专题会议",
    "组织业务培训",
    "完善审批流程",
    "健全考核制度",
    "开展回头看",
)
HEADINGS = ("聚焦职责使命方面", "聚焦群众身边腐败方面", "聚焦基层党组织建设方面", "聚焦整改落实方面")
NAMES = "周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛"


def fill(findings: int = FINDINGS) -> None:
    """Writes everything in one go with the triggers lifted, and lets lines and words be made from it at the end."""
    with _followed_at_the_end(), transaction.atomic():
        units, offices = _tree()
        _people(units, offices)
        rounds = _rounds(units)
        _ledger(Random(1949), findings, rounds, offices)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


@contextmanager
def _followed_at_the_end() -> Iterator[None]:
    with connection.schema_editor() as editor:
        mirror.remove(editor)
    yield
    with connection.schema_editor() as editor:
        mirror.install(editor)


def _tree() -> tuple[list[Organization], dict[int, list[Organization]]]:
    county = _node("云泽县", Kind.REGION, None)
    units = [_node(f"云泽县第{n}局", Kind.UNIT, county) for n in range(1, UNITS + 1)]
    return units, {
        unit.pk: [_node(f"第{n}股", Kind.OFFICE, unit) for n in range(1, OFFICES + 1)] for unit in units
    }


def _node(name: str, kind: Kind, parent: Organization | None) -> Organization:
    made = Organization.objects.create(name=name, kind=kind, parent=parent)
    made.path = f"{parent.path if parent else '/'}{made.pk}/"
    Organization.objects.filter(pk=made.pk).update(path=made.path)
    return made


def _people(units: list[Organization], offices: dict[int, list[Organization]]) -> None:
    """One of each kind in the first unit, and one who oversees the county."""
    unit, office, county = units[0], offices[units[0].pk][0], units[0].parent
    assert county
    posts = {
        "officer": (Role.OFFICER, office),
        "rectifier": (Role.RECTIFIER, unit),
        "oversight": (Role.OVERSIGHT, county),
        "chief": (Role.RECTIFIER, county),
    }
    password = make_password(PASSWORD)
    for name, (role, organization) in posts.items():
        person = Person.objects.create(name=name)
        Account.objects.create(username=name, person=person, password=password)
        Appointment.objects.create(
            person=person, organization=organization, role=role, from_date=date(2025, 1, 1)
        )


def _rounds(units: list[Organization]) -> list[Round]:
    return [
        Round.objects.create(
            organization=unit,
            title="十五届县委第三轮巡察",
            feedback_on=date(2026, 1, 15),
            due_date=date(2026, 6, 30),
            chain=plain_chain(DEFAULT.said),
            needs_plan=False,
        )
        for unit in units
    ]


def _ledger(dice: Random, findings: int, rounds: list[Round], offices: dict[int, list[Organization]]) -> None:
    reporter = Person.objects.get(name="officer")
    made = _bulk(Finding, _findings(dice, findings, rounds, offices))
    measures = _bulk(Measure, (one for finding in made for one in _measures(dice, finding, offices)))
    reported = [one for one in measures if one.number % 2]
    _bulk(ProgressReport, (_report(dice, one, reporter) for one in reported))
    _evidence([one for one in measures if one.state == "done"], reporter)


def _findings(
    dice: Random, count: int, rounds: list[Round], offices: dict[int, list[Organization]]
) -> Iterator[Finding]:
    for at in range(count):
        round, number = rounds[at % len(rounds)], at // len(rounds) + 1
        heading = HEADINGS[min(number * len(HEADINGS) * len(rounds) // (count + 1), len(HEADINGS) - 1)]
        yield Finding(
            round=round,
            number=number,
            path=[heading],
            title=f"{dice.choice(ITEMS)}{dice.choice(FAULTS)},{dice.choice(ITEMS)}{dice.choice(FAULTS)}({number})",
            office=dice.choice(offices[round.organization_id]) if dice.random() < 0.95 else None,
            state=dice.choices(("in_progress", "under_review", "written_off"), (70, 10, 20))[0],
            registered_at=AT,
        )


def _measures(dice: Random, finding: Finding, offices: dict[int, list[Organization]]) -> Iterator[Measure]:
    unit = finding.round.organization_id
    for number in range(1, MEASURES_EACH + 1):
        done = finding.state != "in_progress" or dice.random() < 0.3
        due = DAY + timedelta(days=dice.randrange(-60, 240)) if dice.random() < 0.8 else None
        office = dice.choice(offices[unit])
        yield Measure(
            finding=finding,
            number=number,
            text=f"{dice.choice(DEEDS)},{dice.choice(DEEDS)},明确{dice.choice(ITEMS)}的责任分工和完成标准,由{office.name}牵头落实",
            kind=dice.choice(("immediate", "dated", "standing")) if due else "standing",
            leader_name=f"{dice.choice(NAMES)}领导",
            person_name=f"{dice.choice(NAMES)}经办",
            unit_name=office.name,
            office=office,
            due_date=due,
            state="done" if done else "ongoing",
            done_on=DAY if done else None,
        )


def _report(dice: Random, measure: Measure, reporter: Person) -> ProgressReport:
    text = f"已{dice.choice(DEEDS)},梳理{dice.choice(ITEMS)}问题{dice.randrange(2, 40)}个"
    return ProgressReport(measure=measure, text=text, happened_on=DAY, reported_by=reporter, reported_at=AT)


def _evidence(measures: list[Measure], by: Person) -> None:
    facts = {"submitted_by": by, "submitted_at": AT}
    pieces = _bulk(Evidence, (Evidence(round=one.finding.round, **facts) for one in measures))
    _bulk(
        EvidenceRevision,
        (
            EvidenceRevision(evidence=one, number=1, title="印发的文件", made_by=by, made_at=AT)
            for one in pieces
        ),
    )
    pairs = zip(pieces, measures, strict=True)
    _bulk(EvidenceLink, (EvidenceLink(evidence=e, measure=m, linked_by=by, linked_at=AT) for e, m in pairs))


def _bulk(model: Any, rows: Iterator[Any]) -> list[Any]:
    made: list[Any] = []
    while batch := list(islice(rows, BATCH)):
        made += model.objects.bulk_create(batch)
    return made

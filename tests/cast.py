"""A bureau with its people and one round, built through the real actions: the cast of the tests.

``bureau()`` gives the people; ``round_with_findings`` opens a round from a proposal; the small verbs below carry a
finding from station to station. Everybody's password is ``PASSWORD``.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from agreeing import granted, plan_approved
from founding import DAY, NOON, PASSWORD, appoint, at_work, deputize, employed, meeting, node

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.files.models import File
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.documents import Block, Document, Place, Span
from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.record_opening import record_opening
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.content import Content, Given
from taizhang.ledger.evidence.queries import unopened
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.actions.confirm_intake import RoundFacts, confirm_intake
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.actions.upload import upload
from taizhang.ledger.rounds.models import Intake, Round
from taizhang.ledger.writeoffs.actions.apply import apply
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.chain import current_application

__all__ = ["DAY", "NOON", "PASSWORD", "Kind", "Role", "appoint", "at_work", "deputize", "employed"]
__all__ += ["granted", "meeting", "node", "plan_approved"]


@dataclass(frozen=True)
class Bureau:
    """云泽县科技和经济信息化局 with two offices, its people, its inspectors, and a bureau next door."""

    county: Organization
    unit: Organization
    office: Organization
    other_office: Organization
    next_door: Organization
    zhou: Person  # 周明 承办人 of 投资促进股
    xu: Person  # 许琳 股室负责人 of 投资促进股
    gao: Person  # 高远 分管领导
    fang: Person  # 方正 党组书记
    shen: Person  # 沈洁 整改办
    wen: Person  # 闻涛 整改办, the second one
    lu: Person  # 陆平 承办人 of 科技创新股
    observer: Person  # 严明 巡察办 of the county
    stranger: Person  # 白露 整改办 of the bureau next door


def bureau() -> Bureau:
    county = node("云泽县", Kind.REGION)
    unit = node("云泽县科技和经济信息化局", Kind.UNIT, county, short_name="县科经局")
    office = node("投资促进股", Kind.OFFICE, unit)
    other = node("科技创新股", Kind.OFFICE, unit)
    door = node("云泽县水利局", Kind.UNIT, county)
    return Bureau(
        county=county,
        unit=unit,
        office=office,
        other_office=other,
        next_door=door,
        zhou=employed("周明", "zhou", Role.OFFICER, office),
        xu=employed("许琳", "xu", Role.OFFICE_HEAD, office),
        gao=employed("高远", "gao", Role.LEADER, unit),
        fang=employed("方正", "fang", Role.SECRETARY, unit),
        shen=employed("沈洁", "shen", Role.RECTIFIER, unit),
        wen=employed("闻涛", "wen", Role.RECTIFIER, unit),
        lu=employed("陆平", "lu", Role.OFFICER, other),
        observer=employed("严明", "yan", Role.OVERSIGHT, county),
        stranger=employed("白露", "bai", Role.RECTIFIER, door),
    )


def account(person: Person) -> Account:
    return Account.objects.get(person=person)


def acting(person: Person, on: date = DAY) -> Actor:
    return actor_of(person, on=on)


def proposal(findings: int = 2, measures: int = 2, office: str = "投资促进股") -> tuple[Document, Proposal]:
    """A small reading in which finding n has the title 问题n and the measures 问题n的措施m."""
    lines, drafts, at = [], [], 0
    for number in range(1, findings + 1):
        title = f"重点项目推进不够有力之{number}"
        start, at = at, at + len(title) + 1
        lines.append(title)
        drafted = []
        for step in range(1, measures + 1):
            text = f"建立第{number}类项目的第{step}项推进机制"
            drafted.append(
                ProposedMeasure(
                    Span(at, at + len(text)),
                    text,
                    Place(),
                    lead_unit=office,
                    person="周明",
                    due="2026年6月30日",
                )
            )
            lines.append(text)
            at += len(text) + 1
        span = Span(start, start + len(title))
        drafts.append(
            ProposedFinding(
                str(number), ("发展方面",), title, span, Span(start, at - 1), Place(), tuple(drafted)
            )
        )
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(Span(at, at + len(line)), Place()))
        at += len(line) + 1
    meta = {"title": "巡察反馈意见", "round": "十五届县委第三轮巡察", "feedback_date": "2026-01-15"}
    return Document("\n".join(lines), "txt", tuple(blocks)), Proposal(meta, tuple(drafts))


def uploaded(house: Bureau, *, findings: int = 2, measures: int = 2, name: str = "反馈意见.txt") -> Intake:
    document, read = proposal(findings, measures)
    by = acting(house.shen)
    file = receive([name.encode(), document.text.encode()], actor=by, at=NOON)
    return upload(house.unit, file=file, file_name=name, document=document, proposal=read, actor=by, at=NOON)


def round_with_findings(
    house: Bureau, *, findings: int = 2, measures: int = 2, is_approved: bool = True
) -> Round:
    """A round whose plan was handed in and approved, unless that is what the test is about."""
    intake = uploaded(house, findings=findings, measures=measures)
    facts = RoundFacts(
        title="十五届县委第三轮巡察",
        inspector="县委第二巡察组",
        entered_on=date(2025, 10, 9),
        left_on=date(2025, 12, 5),
        feedback_on=date(2026, 1, 15),
        due_date=date(2026, 4, 15),
    )
    confirm_intake(intake, facts=facts, actor=acting(house.shen), at=NOON)
    round = Round.objects.get(organization=house.unit, title=facts.title)
    return plan_approved(house, round) if is_approved else round


def report_and_prove(house: Bureau, measure: Measure, *, by: Person | None = None) -> None:
    actor = acting(by or house.zhou)
    report(measure, text="已经印发实施", happened_on=DAY - timedelta(days=1), actor=actor, at=NOON)
    proof = receive([f"印发文件 {measure.pk}".encode()], actor=actor, at=NOON)
    submit(measure, content=piece(proof), actor=actor, at=NOON)


def piece(file: File, *, title: str = "印发的文件", name: str = "通知.txt", **about: Any) -> Content:
    return Content(title, files=(Given(file, name),), **about)


def look_through(person: Person, finding: Finding) -> None:
    record_opening(unopened(finding, person.pk), actor=acting(person), at=NOON)


def carry_out(house: Bureau, finding: Finding) -> Finding:
    """Every measure reported, proved and done."""
    for measure in finding.measures.select_related("finding__round__organization", "office"):
        report_and_prove(house, measure)
        complete(measure, actor=acting(house.zhou), at=NOON)
    return Finding.objects.get(pk=finding.pk)


def apply_for(house: Bureau, finding: Finding) -> Finding:
    apply(finding, statement="已全部整改到位", actor=acting(house.zhou), at=NOON)
    return Finding.objects.get(pk=finding.pk)


def seen(finding: Finding) -> str:
    """The digest that a reviewer's page shows."""
    application = current_application(finding)
    assert application is not None
    return application.digest


def write_off_through(house: Bureau, finding: Finding) -> Finding:
    """All three default steps agree."""
    for person, step in ((house.xu, approve), (house.gao, approve), (house.shen, write_off)):
        look_through(person, finding)
        step(finding, opinion="属实,同意", seen_digest=seen(finding), actor=acting(person), at=NOON)
        finding = Finding.objects.get(pk=finding.pk)
    return finding

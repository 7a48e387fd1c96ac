"""Two whole units side by side, each with a row of every kind, every text of which carries the mark of its unit (两个单位)."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from founding import employed
from security.bulletined import bulletins_of
from security.called import called_rows
from security.commented import commented_rows
from security.driven import key_work, notice_to
from security.kept import kept_rows
from security.told import told_rows

import cast
import texts
from cast import DAY, NOON, Bureau, Kind, Role, acting, at_work, node
from programs import issued
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.appointments.actions.put_in_charge import put_in_charge
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.meetings.actions.file_minutes import file_minutes
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.webhooks.actions.subscribe import subscribe
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.models import Evidence, EvidenceFile
from taizhang.ledger.lists.actions.keep_view import keep_view
from taizhang.ledger.measures.actions.confirm_intake import RoundFacts, confirm_intake
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.requests.actions.ask_extension import ask_extension
from taizhang.ledger.rounds.actions.upload import upload
from taizhang.ledger.rounds.models import Intake, Round

OWN_ROLES = (Role.OFFICER, Role.OFFICE_HEAD, Role.LEADER, Role.SECRETARY, Role.RECTIFIER, Role.OVERSIGHT)


@dataclass
class Unit:
    """``rows`` are keys by noun; ``mark`` stands in every text that is this unit's alone."""

    house: Bureau
    mark: str
    people: dict[str, Person]
    rows: dict[str, Any] = field(default_factory=dict)


def two_units() -> tuple[Unit, Unit, Organization]:
    """One unit, the one next door, and the county above both."""
    house = cast.bureau()
    own = Unit(house, "金丝雀甲", _people(house, "甲"))
    door = Unit(_next_door(house), "金丝雀乙", {})
    door.people = _people(door.house, "乙")
    for unit in (own, door):
        fill(unit)
    return own, door, house.county


def _next_door(house: Bureau) -> Bureau:
    unit = house.next_door
    office, other = node("水政股", Kind.OFFICE, unit), node("工管股", Kind.OFFICE, unit)
    return replace(
        house,
        unit=unit,
        office=office,
        other_office=other,
        next_door=house.unit,
        zhou=employed("田野", "tian", Role.OFFICER, office),
        xu=employed("江川", "jiang", Role.OFFICE_HEAD, office),
        gao=employed("岳峰", "yue", Role.LEADER, unit),
        fang=employed("石磊", "shi", Role.SECRETARY, unit),
        shen=house.stranger,
        wen=employed("柳青", "liu", Role.RECTIFIER, unit),
        lu=employed("米禾", "mi", Role.OFFICER, other),
        stranger=house.shen,
    )


def _people(house: Bureau, name: str) -> dict[str, Person]:
    """One person for each role at the unit; the unit's own inspectors are made for the purpose."""
    watching = employed(f"严格{name}", f"watch{house.unit.pk}", Role.OVERSIGHT, house.unit)
    known = (house.zhou, house.xu, house.gao, house.fang, house.shen, watching)
    return {role.value: person for role, person in zip(OWN_ROLES, known, strict=True)}


def upper(county: Organization) -> dict[str, Person]:
    """One person for each role at the county."""
    return {
        role.value: employed(f"县级{role.label}", f"county-{role.value}", role, county) for role in OWN_ROLES
    }


def fill(unit: Unit) -> None:
    round = _round(unit)
    first, second, third = round.findings.order_by("number")
    _proved(unit, first)
    cast.apply_for(unit.house, cast.carry_out(unit.house, third))
    later = second.measures.get(number=1)
    ask_extension(later, wanted=date(2027, 1, 1), reason=unit.mark, **at_work(unit.house.zhou))
    bulletin, published, more = bulletins_of(unit.house, unit.mark, round)
    unit.rows |= {
        "round": round.pk,
        "finding": first.pk,
        "reviewed": third.pk,
        "measure": first.measures.get(number=1).pk,
        "evidence": Evidence.objects.filter(links__measure__finding=first)[0].pk,
        "request": later.requests.get().pk,
        "notice": notice_to(unit.house, unit.mark, round, later).pk,
        "application": third.applications.get().pk,
        **more,
        "bulletin": bulletin.pk,
        "published": published.pk,
        "slug": published.publication.slug,
        "organization": unit.house.office.pk,
        "person": unit.house.lu.pk,
        "appointment": unit.house.lu.appointments.get().pk,
        "token": issued(unit.house.zhou)[0].pk,
        "account": cast.account(unit.house.lu).pk,
    }
    unit.rows |= told_rows(unit.house.xu, unit.mark) | called_rows(unit.house, unit.mark)
    unit.rows |= kept_rows(unit.house, unit.mark)
    unit.rows |= commented_rows(unit.house, unit.mark, published.publication)
    kept = {"name": f"{unit.mark}视图", "is_shared": False, "round": round, "query": ""}
    unit.rows["view"] = keep_view(unit.house.office, **kept, **at_work(unit.house.zhou)).pk
    unit.rows |= key_work(unit.house, unit.mark, round)
    unit.rows["file"] = EvidenceFile.objects.filter(revision__evidence=unit.rows["evidence"])[0].pk
    _intake(unit)
    _organising(unit)
    examination = texts.examined_by(unit.house.zhou, texts.DRAFT.replace("县委", unit.mark))
    unit.rows["examination"] = examination.pk
    unit.rows["waiver"] = texts.waived_by(unit.house.zhou, examination, reason=unit.mark).pk


def _round(unit: Unit) -> Round:
    house = unit.house
    document, read = cast.proposal(3, 2, office=house.office.name)
    marked = tuple(replace(one, title=f"{unit.mark}{one.title}") for one in read.findings)
    by = acting(house.shen)
    file = receive([unit.mark.encode()], actor=by, at=NOON)
    intake = upload(
        house.unit,
        file=file,
        file_name=f"{unit.mark}反馈.txt",
        document=document,
        proposal=replace(read, findings=marked),
        actor=by,
        at=NOON,
    )
    confirm_intake(intake, facts=RoundFacts(title=f"{unit.mark}轮次"), actor=by, at=NOON)
    round = Round.objects.get(title=f"{unit.mark}轮次")
    cast.plan_approved(house, round)
    unit.rows["plan"] = round.requests.get(kind="plan").pk
    return round


def _proved(unit: Unit, finding: Any) -> None:
    measure = finding.measures.get(number=1)
    by = at_work(unit.house.zhou)
    report(measure, text=f"{unit.mark}进展", happened_on=DAY - timedelta(days=1), **by)
    file = receive([f"{unit.mark}全文".encode()], **by)
    submit(measure, content=cast.piece(file, title=f"{unit.mark}文件", name=f"{unit.mark}.txt"), **by)


def _intake(unit: Unit) -> None:
    waiting = cast.uploaded(unit.house, findings=3, name=f"{unit.mark}待确认.txt")
    second = Intake.objects.get(pk=waiting.pk).drafts.all()[1]
    unit.rows |= {"intake": waiting.pk, "draft": second.pk, "draft_measure": second.measures.all()[0].pk}


def _organising(unit: Unit) -> None:
    house = unit.house
    meeting = cast.meeting(house, place=f"{unit.mark}会议室")
    file = receive([f"{unit.mark}纪要".encode()], **at_work(house.shen))
    file_minutes(meeting, file=file, file_name=f"{unit.mark}纪要.docx", **at_work(house.shen))
    resolve(Meeting.objects.get(pk=meeting.pk), text=f"{unit.mark}决定", **at_work(house.shen))
    charge = put_in_charge(house.office, leader=house.gao, from_date=DAY, **at_work(house.shen))
    facts = {"name": unit.mark, "address": "https://platform.example.org/", "events": []}
    unit.rows |= {
        "subscription": subscribe(house.unit, **facts, **at_work(house.shen)).pk,
        "meeting": meeting.pk,
        "resolution": Meeting.objects.get(pk=meeting.pk).resolutions.get().pk,
        "charge": charge.pk,
        "delegation": cast.deputize(house.lu, house.wen).pk,
    }

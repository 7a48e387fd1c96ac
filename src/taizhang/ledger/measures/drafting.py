"""Ledger rows out of confirmed drafts (拟入账 → 台账)."""

from datetime import date, datetime

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import named
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.rounds.deadlines import is_immediate, is_standing, last_day
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake, Round


def finding_from(draft: DraftFinding, *, round: Round, intake: Intake, number: int, at: datetime) -> Finding:
    offices = {name for measure in draft.measures.all() if (name := measure.lead_unit)}
    return Finding.objects.create(
        round=round,
        intake=intake,
        number=number,
        path=draft.path,
        title=draft.title,
        stated_status=draft.stated_status,
        start=draft.start,
        end=draft.end,
        place=draft.place,
        office=_office(offices.pop(), round) if len(offices) == 1 else None,
        registered_at=at,
    )


def measures_from(draft: DraftFinding, finding: Finding, *, reference: date | None) -> list[Measure]:
    rows = [_measure(one, number, finding, reference) for number, one in enumerate(draft.measures.all(), 1)]
    return Measure.objects.bulk_create(rows)


def _measure(draft: DraftMeasure, number: int, finding: Finding, reference: date | None) -> Measure:
    return Measure(
        finding=finding,
        number=number,
        text=draft.text,
        kind=_kind(draft.due),
        leader_name=draft.leader,
        unit_name=draft.lead_unit,
        person_name=draft.person,
        due_text=draft.due,
        office=_office(draft.lead_unit, finding.round),
        due_date=last_day(draft.due, reference),
        place=draft.place,
    )


def _office(name: str, round: Round) -> Organization | None:
    return named(name, below=round.organization) if name else None


def _kind(due: str) -> Kind:
    if is_standing(due):
        return Kind.STANDING
    return Kind.IMMEDIATE if is_immediate(due) else Kind.DATED

"""Ledger rows out of confirmed drafts (拟入账 → 台账): ten thousand of them in a few statements."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.known import Known
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.rounds.deadlines import is_immediate, is_standing
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake, Round

BATCH = 500


def findings_from(
    drafts: Iterable[tuple[int, DraftFinding]], *, round: Round, intake: Intake, known: Known, at: datetime
) -> Sequence[Finding]:
    """One finding per numbered draft, written."""
    rows = [_finding(number, draft, round, intake, known, at) for number, draft in drafts]
    return Finding.objects.bulk_create(rows, batch_size=BATCH)


def measures_from(drafts: Iterable[tuple[int, Finding, DraftMeasure]], known: Known) -> Sequence[Measure]:
    """One measure per numbered draft, written."""
    rows = [_measure(number, finding, draft, known) for number, finding, draft in drafts]
    return Measure.objects.bulk_create(rows, batch_size=BATCH)


def _finding(
    number: int, draft: DraftFinding, round: Round, intake: Intake, known: Known, at: datetime
) -> Finding:
    offices = {name for measure in draft.measures.all() if (name := measure.lead_unit)}
    return Finding(
        round=round,
        intake=intake,
        number=number,
        path=draft.path,
        title=draft.title,
        stated_status=draft.stated_status,
        start=draft.start,
        end=draft.end,
        place=draft.place,
        office_id=known.office(offices.pop()) if len(offices) == 1 else None,
        registered_at=at,
    )


def _measure(number: int, finding: Finding, draft: DraftMeasure, known: Known) -> Measure:
    return Measure(
        finding=finding,
        number=number,
        text=draft.text,
        kind=kind_of(draft.due),
        leader_name=draft.leader,
        unit_name=draft.lead_unit,
        co_units=draft.co_units,
        person_name=draft.person,
        due_text=draft.due,
        office_id=known.office(draft.lead_unit),
        due_date=known.last_day(draft.due),
        place=draft.place,
    )


def kind_of(due: str) -> Kind:
    if is_standing(due):
        return Kind.STANDING
    return Kind.IMMEDIATE if is_immediate(due) else Kind.DATED

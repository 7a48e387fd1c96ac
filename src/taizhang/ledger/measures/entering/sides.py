"""The two sides out of the database (取数): a constant number of queries, however many rows."""

from collections.abc import Iterable, Sequence

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.entering.rows import (
    GivenFinding,
    GivenMeasure,
    HeldFinding,
    HeldMeasure,
)
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Round


def given_side(drafts: Sequence[DraftFinding]) -> Sequence[GivenFinding]:
    return [_finding(draft, draft.measures.all()) for draft in drafts]


def given_unsaved(rows: Sequence[tuple[DraftFinding, Sequence[DraftMeasure]]]) -> Sequence[GivenFinding]:
    """The side of a document that nobody has handed in yet; its rows are numbered instead of having keys."""
    for number, (draft, _measures) in enumerate(rows, 1):
        draft.pk = number
    for number, one in enumerate((one for _draft, measures in rows for one in measures), 1):
        one.pk = number
    return [_finding(draft, measures) for draft, measures in rows]


def _finding(draft: DraftFinding, measures: Iterable[DraftMeasure]) -> GivenFinding:
    return GivenFinding(
        draft.pk,
        draft.number,
        draft.title,
        tuple(draft.path),
        draft.stated_status,
        draft.place,
        tuple(_given(one) for one in measures),
    )


def _given(draft: DraftMeasure) -> GivenMeasure:
    return GivenMeasure(
        draft.pk,
        draft.text,
        draft.leader,
        draft.lead_unit,
        draft.person,
        draft.due,
        draft.place,
        tuple(draft.co_units or ()),
    )


def held_side(round: Round) -> Sequence[HeldFinding]:
    measures: dict[int, list[HeldMeasure]] = {}
    for one in Measure.objects.filter(finding__round=round).order_by("finding", "number"):
        measures.setdefault(one.finding_id, []).append(_held(one, round))
    return [
        HeldFinding(
            row.pk, row.number, row.title, tuple(row.path), row.state, tuple(measures.get(row.pk, ()))
        )
        for row in Finding.objects.filter(round=round).order_by("number")
    ]


def _held(one: Measure, round: Round) -> HeldMeasure:
    return HeldMeasure(
        one.pk,
        one.number,
        one.text,
        one.leader_name,
        one.unit_name,
        one.person_name,
        one.due_text,
        one.due_date,
        one.office_id,
        one.state,
        one.kind,
        one.plan_number is not None and round.needs_plan,
        tuple(one.co_units or ()),
    )

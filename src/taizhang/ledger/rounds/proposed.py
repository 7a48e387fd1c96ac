"""Rows of a reading out of a proposal (读出的条目): what there is no room for is told and left blank."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_noop

from taizhang.documents import Note
from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure
from taizhang.ledger.rounds.located import column_facts, note_facts, place_facts
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake

NO_ROOM = gettext_noop("第{number}号问题有一处写得太长（{length}个字），没有收入，请对照原文填写。")


def facts_of(proposal: Proposal) -> dict[str, Any]:
    """What a reading says beside findings and measures, as fields of the intake."""
    return {
        "columns": [column_facts(table) for table in proposal.tables],
        "meta": proposal.meta,
        "declared": proposal.declared,
        "unplaced": [[span.start, span.end] for span in proposal.unplaced],
    }


def notes_of(document_notes: tuple[Note, ...], proposal: Proposal) -> list[dict[str, Any]]:
    notes = (*document_notes, *proposal.warnings, *_without_room(proposal))
    return [note_facts(note) for note in notes]


def put_down(intake: Intake, proposal: Proposal) -> tuple[int, int]:
    """The drafts of the intake's current reading; how many findings and measures they are."""
    rows = drafted(intake, proposal)
    DraftFinding.objects.bulk_create(draft for draft, _measures in rows)
    measures = DraftMeasure.objects.bulk_create(one for _draft, measures in rows for one in measures)
    return len(rows), len(measures)


def drafted(intake: Intake, proposal: Proposal) -> list[tuple[DraftFinding, list[DraftMeasure]]]:
    """The drafts with their measures as they would be put down; none of them is saved."""
    rows = [_draft(intake, order, finding) for order, finding in enumerate(proposal.findings, 1)]
    return [
        (draft, [_measure(draft, order, one) for order, one in enumerate(finding.measures, 1)])
        for draft, finding in zip(rows, proposal.findings, strict=True)
    ]


def _draft(intake: Intake, order: int, finding: ProposedFinding) -> DraftFinding:
    return DraftFinding(
        intake=intake,
        reading=intake.reading,
        order=order,
        number=_kept(DraftFinding, "number", finding.number),
        path=list(finding.path),
        title=finding.title,
        stated_status=_kept(DraftFinding, "stated_status", finding.status),
        start=finding.span.start,
        end=finding.span.end,
        place=place_facts(finding.place),
    )


def _measure(draft: DraftFinding, order: int, measure: ProposedMeasure) -> DraftMeasure:
    return DraftMeasure(
        draft=draft,
        order=order,
        text=measure.text,
        progress=measure.progress or "",
        co_units=list(measure.co_units) or None,
        start=measure.span.start,
        end=measure.span.end,
        place=place_facts(measure.place),
        **{name: _kept(DraftMeasure, name, getattr(measure, name)) for name in NAMED},
    )


NAMED = ("leader", "lead_unit", "person", "due")


def _room(model: type[DraftFinding | DraftMeasure], name: str) -> int:
    room: int = getattr(model._meta.get_field(name), "max_length", 0)
    return room


def _kept(model: type[DraftFinding | DraftMeasure], name: str, value: str | None) -> str:
    return value if value and len(value) <= _room(model, name) else ""


def _without_room(proposal: Proposal) -> Iterator[Note]:
    for finding in proposal.findings:
        said = {"number": finding.number, "stated_status": finding.status}
        yield from _too_long(DraftFinding, said, finding, finding.number)
        for measure in finding.measures:
            said = {name: getattr(measure, name) for name in NAMED}
            yield from _too_long(DraftMeasure, said, measure, finding.number)


def _too_long(
    model: type[DraftFinding | DraftMeasure],
    said: dict[str, str | None],
    row: ProposedFinding | ProposedMeasure,
    number: str,
) -> Iterator[Note]:
    for name, value in said.items():
        if value and len(value) > _room(model, name):
            params: dict[str, object] = {"number": number[:20], "length": len(value)}
            yield Note("no_room", NO_ROOM, params, row.span, row.place)

"""Drafts into proposals (成稿): what leaves this package, numbered and with one stated status or none."""

from taizhang.documents.nodes import Note
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.draft import DraftFinding, DraftMeasure
from taizhang.extraction.proposal import ProposedFinding, ProposedMeasure


def proposed(drafts: list[DraftFinding]) -> tuple[ProposedFinding, ...]:
    """Numbers as the ledger gives them; where some are missing and the rest would collide, running ones."""
    running = [str(place) for place in range(1, len(drafts) + 1)]
    numbers = [draft.number or place for draft, place in zip(drafts, running, strict=True)]
    if len(set(numbers)) < len(numbers) and not all(draft.number for draft in drafts):
        numbers = running
    return tuple(finding(draft, number) for draft, number in zip(drafts, numbers, strict=True))


def finding(draft: DraftFinding, number: str) -> ProposedFinding:
    status, cell = draft.statuses[0] if len(draft.statuses) == 1 else (None, None)
    span = draft.title_span or Span(draft.body.start, draft.body.start)
    return ProposedFinding(
        number=number,
        path=draft.path,
        title=draft.title,
        span=span,
        body=draft.body,
        place=draft.place,
        measures=tuple(measure(draft_measure) for draft_measure in draft.measures),
        status=status,
        status_span=cell.span if cell else None,
        status_source="item" if status else None,
        label=draft.label,
    )


def measure(draft: DraftMeasure) -> ProposedMeasure:
    owners = draft.owners
    return ProposedMeasure(
        span=draft.span,
        text=draft.text,
        place=draft.place,
        label=draft.label,
        leader=owners.leader,
        lead_unit=owners.lead_unit,
        co_units=owners.co_units,
        person=owners.person,
        due=owners.due,
        progress=draft.progress,
    )


def status_notes(drafts: list[DraftFinding]) -> list[Note]:
    """Different statuses within one finding: which one is the finding's is for a person to say."""
    return [
        Note(
            "status_several",
            "第{number}号问题写了{count}种状态：{statuses}，未予认定，请核对。",
            {
                "number": draft.number,
                "count": len(draft.statuses),
                "statuses": "、".join(status for status, _ in draft.statuses),
            },
            draft.statuses[0][1].span,
            draft.statuses[0][1].place,
        )
        for draft in drafts
        if len(draft.statuses) > 1
    ]

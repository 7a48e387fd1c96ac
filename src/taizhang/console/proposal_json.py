"""A proposal for other programs (JSON): stable keys, offsets into the extracted text, cells where there are any."""

from typing import Any

from taizhang.console.language import gettext as _
from taizhang.documents.nodes import Document, Note, Place
from taizhang.documents.span import Span
from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure


def as_json(document: Document, proposal: Proposal) -> dict[str, Any]:
    return {
        "meta": dict(proposal.meta),
        "declared": dict(proposal.declared),
        "findings": [finding(one) for one in proposal.findings],
        "unplaced": [stretch(document, span) for span in proposal.unplaced],
        "warnings": [warning(note) for note in notes_of(document, proposal)],
    }


def finding(one: ProposedFinding) -> dict[str, Any]:
    return {
        "number": one.number,
        "path": list(one.path),
        "title": one.title,
        "status": one.status,
        "status_source": one.status_source,
        "start": one.span.start,
        "end": one.span.end,
        "text": one.title,
        "label": one.label,
        "body_start": one.body.start,
        "body_end": one.body.end,
        **located(one.place),
        "measures": [measure(each) for each in one.measures],
    }


def measure(one: ProposedMeasure) -> dict[str, Any]:
    return {
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "label": one.label,
        "leader": one.leader,
        "lead_unit": one.lead_unit,
        "co_units": list(one.co_units),
        "person": one.person,
        "due": one.due,
        "progress": one.progress,
        **located(one.place),
    }


def located(place: Place | None) -> dict[str, Any]:
    """``cell`` beside the offsets where the source has cells, and the whole place."""
    if place is None:
        return {}
    parts = {"page": place.page, "paragraph": place.paragraph, "sheet": place.sheet, "cell": place.cell}
    said = {name: value for name, value in parts.items() if value is not None}
    if place.part != "body":
        said["part"] = place.part
    return {**({"cell": place.cell} if place.cell else {}), "place": said}


def stretch(document: Document, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": document.slice(span)}


def warning(note: Note) -> dict[str, Any]:
    span = {"start": note.span.start, "end": note.span.end} if note.span else {"start": None, "end": None}
    return {"code": note.code, "text": note.sentence(_), **span, **located(note.place)}


def notes_of(document: Document, proposal: Proposal) -> list[Note]:
    """What reading and extraction have to say, each once, in the order of the text."""
    notes = list(document.notes) + [note for note in proposal.warnings if note not in document.notes]
    return sorted(notes, key=lambda note: note.span.start if note.span else -1)

"""What reading the document already noticed (抽取时的提示), brought to a place that can be marked."""

from collections.abc import Iterator

from taizhang.documents.addresses import position
from taizhang.documents.nodes import Note, Place
from taizhang.documents.span import Span
from taizhang.review.manuscript import Manuscript


def noted(manuscript: Manuscript, *codes: str) -> Iterator[tuple[Span, Note]]:
    """The notes with these codes, each with the stretch to mark: an empty cell is marked at its neighbour."""
    for note in manuscript.proposal.warnings:
        if note.code in codes:
            span = note.span if note.span else _beside(manuscript, note.place)
            if span:
                yield span, note


def _beside(manuscript: Manuscript, place: Place | None) -> Span | None:
    """The nearest cell with text to the left of an empty one, up to what stands behind the gap; else to the right."""
    found = position(place.cell) if place and place.cell else None
    if place is None or found is None:
        return None
    row, column = found
    beside = {
        at[1]: cell.span
        for table in manuscript.tables
        for cell in table.cells
        if cell.place.sheet == place.sheet
        and cell.place.cell
        and (at := position(cell.place.cell))
        and at[0] == row
        and manuscript[cell.span].strip()
    }
    nearest = min(beside, key=lambda other: (other > column, abs(other - column)), default=None)
    return None if nearest is None else _with_gap(manuscript, beside[nearest], _empty(manuscript, place))


def _empty(manuscript: Manuscript, place: Place) -> Span | None:
    cells = (cell for table in manuscript.tables for cell in table.cells)
    return next((cell.span for cell in cells if cell.place == place), None)


def _with_gap(manuscript: Manuscript, beside: Span, empty: Span | None) -> Span:
    """Beside and the empty cell next to it, its tab included: there is nothing else to see of it."""
    if empty is None or not beside.end < empty.start <= beside.end + 2:
        return beside
    is_parted = manuscript.text[empty.end : empty.end + 1] == "\t"
    return Span(beside.start, empty.end + is_parted)

"""What reading the document already noticed (抽取时的提示), brought to a place that can be marked."""

from collections.abc import Iterator

from taizhang.documents.addresses import position
from taizhang.documents.nodes import Cell, Note, Place
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
    if place is None:
        return None
    row = _row(manuscript, place)
    column = next((column for column, cell in row.items() if cell.place == place), None)
    if column is None and (found := position(place.cell or "")):
        column = found[1]
    filled = {other: cell.span for other, cell in row.items() if manuscript[cell.span].strip()}
    if column is None or not filled:
        return None
    nearest = min(filled, key=lambda other: (other > column, abs(other - column)))
    return _with_gap(manuscript, filled[nearest], row[column].span if column in row else None)


def _row(manuscript: Manuscript, place: Place) -> dict[int, Cell]:
    """The cells beside this place by column: of its table's row, or of its sheet's where it has no cell at all."""
    for table in manuscript.tables:
        empty = next((cell for cell in table.cells if cell.place == place), None)
        if empty:
            return {cell.column: cell for cell in table.cells if cell.row == empty.row}
    found = position(place.cell or "")
    return {
        at[1]: cell
        for table in manuscript.tables
        for cell in table.cells
        if cell.place.sheet == place.sheet
        and (at := position(cell.place.cell or ""))
        and found
        and at[0] == found[0]
    }


def _with_gap(manuscript: Manuscript, beside: Span, empty: Span | None) -> Span:
    """Beside and the empty cell next to it, its tab included: there is nothing else to see of it."""
    if empty is None or not beside.end < empty.start <= beside.end + 2:
        return beside
    is_parted = manuscript.text[empty.end : empty.end + 1] == "\t"
    return Span(beside.start, empty.end + is_parted)

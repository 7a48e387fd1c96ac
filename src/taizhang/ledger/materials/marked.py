"""The examined text with its defects marked (标注原文): paragraphs, and tables with their rows and columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from taizhang.documents import Cell, Document, Span, Table
from taizhang.ledger.materials.items import Item
from taizhang.review import Diagnostic, Severity
from taizhang.review.reports.html import HIDDEN
from taizhang.review.reports.passages import Passages, Piece

# A table with more rows than this is shown by the rows that carry a mark and those beside them.
ROWS_SHOWN = 200
HEAD_ROWS = 2
# Beyond so many columns the empty cells at the end of a row are not drawn.
WIDE = 30


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """Text under the same marks throughout. ``by`` is the gravest of them; ``begins`` those that begin here."""

    text: str
    by: Item | None = None
    covering: Sequence[int] = ()
    begins: Sequence[Item] = ()


@dataclass(frozen=True, slots=True)
class MarkedCell:
    rows: int
    columns: int
    pieces: Sequence[MarkedPiece]


EMPTY = MarkedCell(1, 1, ())


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """``left_out`` is how many rows without a mark are not shown before this one."""

    cells: Sequence[MarkedCell]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph or the rows of a table. ``heading`` is the layer of a heading from 1, 0 for other paragraphs."""

    pieces: Sequence[MarkedPiece] = ()
    heading: int = 0
    rows: Sequence[MarkedRow] = ()
    rows_left_out: int = 0

    @property
    def tag(self) -> int:
        """The element of a heading: those of the page itself end with h2."""
        return min(self.heading + 2, 6)


class Marker:
    """``items`` are what is said of the ``diagnostics``, one for each."""

    def __init__(self, document: Document, diagnostics: Sequence[Diagnostic], items: Sequence[Item]) -> None:
        self.document, self.items = document, items
        self.passages = Passages(diagnostics[: len(items)])

    def stretches(self) -> Iterator[Stretch]:
        depth = 0
        for node in self.document.nodes:
            if node.place.part in HIDDEN:
                continue
            if isinstance(node, Table):
                yield self.table(node)
            elif len(node.span) or self.passages.touching(node.span):
                # A heading never skips a layer on the page, whatever the text does: readers by ear count them.
                heading = min(node.level, depth + 1) if node.level else 0
                depth = heading or depth
                yield Stretch(self.pieces(node.span), heading)

    def table(self, node: Table) -> Stretch:
        """The passages are asked in the order of the text, the table is drawn row by row."""
        shown, covering = self.shown_rows(node), node.covering
        pieces = {cell: self.pieces(cell.span) for cell in sorted(node.cells, key=lambda one: one.span)}
        is_cut = len(shown) < node.rows
        rows, before = [], -1
        for number in sorted(shown):
            line = (covering.get((number, column)) for column in range(node.columns))
            drawn = [_cell(cell, pieces, is_cut=is_cut) for cell in _placed(line, number, is_cut=is_cut)]
            rows.append(MarkedRow(drawn if node.columns <= WIDE else _trimmed(drawn), number - before - 1))
            before = number
        return Stretch(rows=rows, rows_left_out=node.rows - before - 1)

    def shown_rows(self, node: Table) -> set[int]:
        """All rows, or of a long table its head and what is near a mark."""
        everything = set(range(node.rows))
        if node.rows <= ROWS_SHOWN:
            return everything
        marked = {cell.row for cell in node.cells if self.passages.touching(cell.span)}
        near = {row + step for row in marked for step in (-1, 0, 1)}
        return everything & (near | set(range(HEAD_ROWS)))

    def pieces(self, stretch: Span) -> Sequence[MarkedPiece]:
        return [self.piece(one) for one in self.passages.pieces(stretch)]

    def piece(self, piece: Piece) -> MarkedPiece:
        text = self.document.slice(piece.span)
        if not piece.covering:
            return MarkedPiece(text)
        covering = [self.items[number] for number in piece.covering]
        begins = [self.items[number] for number in piece.beginning]
        return MarkedPiece(text, min(covering, key=_gravity), [one.number for one in covering], begins)


def _placed(line: Iterable[Cell | None], row: int, *, is_cut: bool) -> Iterator[Cell | None]:
    """One for each cell to draw; None where the source has none, so that the others keep their columns.

    Where rows are left out, a merged cell stands at its corner alone: it cannot span what is not there.
    """
    for column, cell in enumerate(line):
        is_corner = cell is not None and (cell.row, cell.column) == (row, column)
        if cell is None or is_corner or is_cut:
            yield cell if is_corner else None


def _cell(cell: Cell | None, pieces: Mapping[Cell, Sequence[MarkedPiece]], *, is_cut: bool) -> MarkedCell:
    if cell is None:
        return EMPTY
    return MarkedCell(1, 1, pieces[cell]) if is_cut else MarkedCell(cell.rows, cell.columns, pieces[cell])


def _trimmed(cells: list[MarkedCell]) -> list[MarkedCell]:
    """Without the empty cells at the end: a sheet may be as wide as one stray cell far to the right."""
    while len(cells) > 1 and cells[-1] is EMPTY:
        cells.pop()
    return cells


def _gravity(one: Item) -> tuple[bool, int]:
    """What stands before what is waived."""
    return one.waiver is not None, [str(weight) for weight in Severity].index(one.severity)

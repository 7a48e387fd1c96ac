"""The cells of one finding's rows into a draft (逐条): title, number, measures, statuses."""

from taizhang.documents.nodes import Cell, Note
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.draft import DraftFinding
from taizhang.extraction.ledgers.gathering import Gathered, plain_number
from taizhang.extraction.ledgers.grid import Grid, flat, inner
from taizhang.extraction.ledgers.layout import Layout
from taizhang.extraction.ledgers.measures import MeasureReader
from taizhang.extraction.ledgers.rows import ORDINAL


class FindingReader:
    """Reads gathered rows of one table; what people must know collects in ``warnings``, ``unplaced``."""

    def __init__(self, grid: Grid, layout: Layout, findings: list[Gathered]) -> None:
        self.grid, self.layout = grid, layout
        self.measures = MeasureReader(grid, layout)
        self.titles_numbered = are_numbered(grid, findings)
        self.all_numbered = all(gathered.number for gathered in findings)

    @property
    def warnings(self) -> list[Note]:
        return self.measures.warnings

    @property
    def unplaced(self) -> list[Span]:
        return self.measures.unplaced

    def read(self, gathered: Gathered) -> DraftFinding:
        span, label = self.title_span(gathered)
        by_column = bool(gathered.number) and (self.all_numbered or not label)
        cell = gathered.title_cell or gathered.number_cell or self.first_cell(gathered.rows)
        assert cell is not None  # a finding begins with a number or a title
        draft = DraftFinding(
            gathered.number if by_column else plain_number(label),
            gathered.number_cell,
            gathered.path,
            flat(self.grid.document.text[span.start : span.end]) if span else "",
            span,
            label,
            cell.place,
            self.extent(gathered.rows, cell),
        )
        self.measures.read(draft, gathered.rows)
        draft.statuses = self.statuses(gathered.rows)
        return draft

    def title_span(self, gathered: Gathered) -> tuple[Span | None, str]:
        """The title, and the number in front of it where that numbers the findings."""
        if gathered.title_cell is None:
            return None, ""
        span = inner(self.grid.document, gathered.title_cell.span)
        text = self.grid.document.text[span.start : span.end]
        found = ORDINAL.match(text)
        if found is None or found.end() == len(text) or not self.is_label(found.group(0), gathered):
            return span, ""
        return inner(self.grid.document, Span(span.start + found.end(), span.end)), found.group(0).strip()

    def is_label(self, mark: str, gathered: Gathered) -> bool:
        return self.titles_numbered or not gathered.number or plain_number(mark) == gathered.number

    def first_cell(self, rows: list[int]) -> Cell | None:
        cells = [cell for row in rows for cell in self.grid.starting.get(row, [])]
        return cells[0] if cells else None

    def extent(self, rows: list[int], cell: Cell) -> Span:
        spans = [span for row in rows if (span := self.grid.row_span(row))] + [cell.span]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def statuses(self, rows: list[int]) -> list[tuple[str, Cell]]:
        """Every different status stated in the rows, as stated."""
        said: dict[str, Cell] = {}
        column = self.layout.column("status")
        for row in rows:
            cell = self.grid.at(row, column)
            if cell and self.grid.text(row, column):
                said.setdefault(flat(self.grid.read(cell)), cell)
        return list(said.items())


def are_numbered(grid: Grid, findings: list[Gathered]) -> bool:
    """Whether every title has a number in front of it, in the same style."""
    marks = [ORDINAL.match(grid.read(gathered.title_cell)) for gathered in findings]
    styles = {mark.lastgroup if mark else None for mark in marks}
    return len(marks) > 1 and len(styles) == 1 and None not in styles

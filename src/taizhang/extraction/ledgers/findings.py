"""The cells of one finding's rows into a draft (逐条): title, measures with their owners, statuses."""

from taizhang.documents.nodes import Cell, Note
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.columns import Field
from taizhang.extraction.ledgers.draft import DraftFinding, DraftMeasure
from taizhang.extraction.ledgers.dues import listed_dues, read_due
from taizhang.extraction.ledgers.gathering import Gathered, plain_number, wording
from taizhang.extraction.ledgers.grid import Grid, flat, inner
from taizhang.extraction.ledgers.layout import Layout
from taizhang.extraction.ledgers.owners import Owners, from_column, from_mixed
from taizhang.extraction.ledgers.rows import ORDINAL
from taizhang.extraction.ledgers.splitting import Item, split

RESPONSIBLE: tuple[Field, ...] = ("leader", "lead_unit", "co_units", "person")


class FindingReader:
    """Reads gathered rows of one table; what people must know collects in ``warnings``, ``unplaced``."""

    def __init__(self, grid: Grid, layout: Layout) -> None:
        self.grid, self.layout = grid, layout
        self.warnings: list[Note] = []
        self.unplaced: list[Span] = []

    def read(self, gathered: Gathered) -> DraftFinding:
        span, label = self.title_span(gathered)
        number = gathered.number or plain_number(label)
        cell = gathered.title_cell or gathered.number_cell or self.first_cell(gathered.rows)
        assert cell is not None  # a finding begins with a number or a title
        draft = DraftFinding(
            number,
            gathered.number_cell,
            gathered.path,
            flat(self.grid.document.text[span.start : span.end]) if span else "",
            span,
            label,
            cell.place,
            self.extent(gathered.rows, cell),
            first_row=gathered.rows[0],
        )
        self.read_measures(draft, gathered.rows)
        draft.statuses = self.statuses(gathered.rows)
        return draft

    def title_span(self, gathered: Gathered) -> tuple[Span | None, str]:
        """The title; a number in front of it is its label where no column gives one."""
        if gathered.title_cell is None:
            return None, ""
        span = inner(self.grid.document, gathered.title_cell.span)
        text = self.grid.document.text[span.start : span.end]
        found = ORDINAL.match(text)
        if (
            found
            and found.end() < len(text)
            and (not gathered.number or self.repeats(found.group(0), gathered))
        ):
            return inner(self.grid.document, Span(span.start + found.end(), span.end)), found.group(0).strip()
        return span, ""

    @staticmethod
    def repeats(label: str, gathered: Gathered) -> bool:
        return plain_number(label) == gathered.number

    def first_cell(self, rows: list[int]) -> Cell | None:
        cells = [cell for row in rows for cell in self.grid.starting.get(row, [])]
        return cells[0] if cells else None

    def extent(self, rows: list[int], cell: Cell) -> Span:
        spans = [span for row in rows if (span := self.grid.row_span(row))]
        return Span(
            min([s.start for s in spans] + [cell.span.start]), max([s.end for s in spans] + [cell.span.end])
        )

    # --- measures -----------------------------------------------------------------------------------------
    def read_measures(self, draft: DraftFinding, rows: list[int]) -> None:
        inherited = Owners()
        for group in self.measure_groups(rows):
            owners = self.owners(group).over(inherited)
            due, split_dues = self.due(group)
            owners = Owners(due=due).over(owners) if due else owners
            if self.unreadable_due(group, due):
                owners = Owners(owners.leader, owners.lead_unit, owners.co_units, owners.person, None)
            inherited = owners
            self.add_measures(draft, group, owners, split_dues)

    def measure_groups(self, rows: list[int]) -> list[list[int]]:
        """Rows that share a measure cell; a repeated identical cell is the same one."""
        groups: list[list[int]] = []
        seen = ""
        for row in rows:
            cell = self.grid.begins(row, self.layout.column("measure"))
            if not groups or (cell and wording(self.grid, cell) != seen):
                groups.append([])
            seen = wording(self.grid, cell) if cell else seen
            groups[-1].append(row)
        return groups

    def add_measures(self, draft: DraftFinding, group: list[int], owners: Owners, dues: list[str]) -> None:
        cell = self.grid.begins(group[0], self.layout.column("measure"))
        if cell is None:
            draft.owners = draft.owners.over(owners)
            return
        parts = split(self.grid.document, cell.span)
        if parts.lead:
            self.unplaced.append(parts.lead)
        reports = self.reports(group, len(parts.items))
        for place, item in enumerate(parts.items):
            measure = self.measure(item, cell, owners)
            measure.progress = reports[place] if place < len(reports) else None
            if len(dues) == len(parts.items) > 1:
                measure.owners = Owners(due=dues[place]).over(owners)
            draft.measures.append(measure)

    def measure(self, item: Item, cell: Cell, owners: Owners) -> DraftMeasure:
        text = flat(self.grid.document.text[item.span.start : item.span.end])
        return DraftMeasure(item.span, text, cell.place, item.label, owners)

    def owners(self, group: list[int]) -> Owners:
        said = Owners()
        for column, fields in self.layout.mixed.items():
            said = said.over(from_mixed(fields, self.joined(group, column)))
        for field in RESPONSIBLE:
            for column in self.layout.columns.get(field, ()):
                if column not in self.layout.mixed:
                    said = from_column(field, self.joined(group, column)).over(said)
        return said

    def joined(self, group: list[int], column: int) -> str:
        """The different texts of a column over some rows, one below the other."""
        return "\n".join(dict.fromkeys(text for row in group if (text := self.grid.text(row, column))))

    def due(self, group: list[int]) -> tuple[str | None, list[str]]:
        """The date of these rows, and the dates one by one where the cell numbers or lists several."""
        cell = self.due_cell(group)
        if cell is None:
            return None, []
        text, note = read_due(self.grid, cell)
        if note and note not in self.warnings:
            self.warnings.append(note)
        return text, listed_dues(self.grid.read(cell)) if text else []

    def due_cell(self, group: list[int]) -> Cell | None:
        column = self.layout.column("due")
        if column is None or column in self.layout.mixed:
            return None
        return next((self.grid.at(row, column) for row in group if self.grid.text(row, column)), None)

    def unreadable_due(self, group: list[int], due: str | None) -> bool:
        return due is None and self.due_cell(group) is not None

    # --- what was done ------------------------------------------------------------------------------------
    def reports(self, group: list[int], measures: int) -> list[str]:
        """Progress per measure where it is numbered alike, else the whole of it with the first measure."""
        cells = self.progress_cells(group)
        if len(cells) == 1 and measures > 1:
            items = split(self.grid.document, cells[0].span).items
            if len(items) == measures and all(item.label for item in items):
                return [flat(self.grid.document.text[item.span.start : item.span.end]) for item in items]
        whole = "\n".join(flat(self.grid.read(cell)) for cell in cells)
        return [whole] if whole else []

    def progress_cells(self, group: list[int]) -> list[Cell]:
        columns = self.layout.columns.get("progress", ())
        return [cell for row in group for column in columns if (cell := self.grid.begins(row, column))]

    def statuses(self, rows: list[int]) -> list[tuple[str, Cell]]:
        """Every different status stated in the rows, as stated."""
        said: dict[str, Cell] = {}
        for row in rows:
            cell = self.grid.at(row, self.layout.column("status"))
            if cell and self.grid.text(row, self.layout.column("status")):
                said.setdefault(flat(self.grid.read(cell)), cell)
        return list(said.items())

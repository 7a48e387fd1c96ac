"""The measures of one finding (逐项措施): cells split, owners and dates handed down, reports shared out."""

from taizhang.documents.nodes import Cell, Note
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.columns import Field
from taizhang.extraction.ledgers.draft import DraftFinding, DraftMeasure
from taizhang.extraction.ledgers.dues import listed_dues, read_due
from taizhang.extraction.ledgers.gathering import wording
from taizhang.extraction.ledgers.grid import Grid, flat
from taizhang.extraction.ledgers.layout import Layout
from taizhang.extraction.ledgers.lengths import shortened
from taizhang.extraction.ledgers.owners import Owners, from_column, from_mixed
from taizhang.extraction.ledgers.splitting import Item, split

RESPONSIBLE: tuple[Field, ...] = ("leader", "lead_unit", "co_units", "person")


class MeasureReader:
    def __init__(self, grid: Grid, layout: Layout) -> None:
        self.grid, self.layout = grid, layout
        self.warnings: list[Note] = []
        self.unplaced: list[Span] = []

    def read(self, draft: DraftFinding, rows: list[int]) -> None:
        """Blanks take what the row above says of the same finding, but for a date that cannot be read."""
        inherited = Owners()
        for group in self.groups(rows):
            due, listed = self.due(group)
            own, notes = shortened(self.grid, self.layout, group, Owners(due=due).over(self.owners(group)))
            self.warnings += notes
            said = own.over(inherited)
            if due is None and self.due_cell(group):
                said = Owners(said.leader, said.lead_unit, said.co_units, said.person)
            inherited = said
            self.add(draft, group, said, listed)

    def groups(self, rows: list[int]) -> list[list[int]]:
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

    def add(self, draft: DraftFinding, group: list[int], owners: Owners, dues: list[str]) -> None:
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
        if note and not any(note.span == told.span for told in self.warnings[-1:]):
            self.warnings.append(note)
        return text, listed_dues(self.grid.read(cell)) if text else []

    def due_cell(self, group: list[int]) -> Cell | None:
        column = self.layout.column("due")
        if column is None or column in self.layout.mixed:
            return None
        return next((self.grid.at(row, column) for row in group if self.grid.text(row, column)), None)

    def reports(self, group: list[int], measures: int) -> list[str]:
        """Progress per measure where it is numbered alike, else the whole of it with the first measure."""
        columns = self.layout.columns.get("progress", ())
        cells = [cell for row in group for column in columns if (cell := self.grid.begins(row, column))]
        if len(cells) == 1 and measures > 1:
            items = split(self.grid.document, cells[0].span).items
            if len(items) == measures and all(item.label for item in items):
                return [flat(self.grid.document.text[item.span.start : item.span.end]) for item in items]
        whole = "\n".join(flat(self.grid.read(cell)) for cell in cells)
        return [whole] if whole else []

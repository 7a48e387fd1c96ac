"""Rows into findings (归并): where a finding begins, and the rows that go on with it."""

import re
from dataclasses import dataclass, field

from taizhang.documents.nodes import Cell
from taizhang.extraction.ledgers.grid import Grid, flat
from taizhang.extraction.ledgers.header import Header
from taizhang.extraction.ledgers.layout import Layout
from taizhang.extraction.ledgers.rows import ORDINAL, Row, path_heading

TRAILING = re.compile(r"[.．、。)）]{1,40}$")


@dataclass(slots=True)
class Gathered:
    """The rows of one finding with the headings that stood above it."""

    number: str
    number_cell: Cell | None
    title_cell: Cell | None
    path: tuple[str, ...]
    rows: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Gathering:
    grid: Grid
    header: Header
    layout: Layout
    findings: list[Gathered] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    categories: dict[int, str] = field(default_factory=dict)
    numbers_measures: bool = False
    # Without a column of findings the heading row right above the measures is the finding.
    headings_are_findings: bool = False
    heading: Cell | None = None

    def take(self, row: Row) -> bool:
        """Whether the row found its place; one that stands before the first finding does not."""
        if row.kind == "path" and row.cell:
            self.descend(*path_heading(self.grid.read(row.cell)))
            self.heading = row.cell
            return True
        if self.headings_are_findings:
            return self.take_below_heading(row.index)
        self.remember_categories(row.index)
        if self.begins_finding(row.index):
            self.findings.append(self.open(row.index))
        elif self.findings:
            self.findings[-1].rows.append(row.index)
        return bool(self.findings)

    def take_below_heading(self, row: int) -> bool:
        if self.heading:
            path = tuple(text for _, text in self.headings[:-1])
            self.findings.append(Gathered("", None, self.heading, path, [row]))
            self.heading = None
        elif self.findings:
            self.findings[-1].rows.append(row)
        return bool(self.findings)

    def descend(self, level: int, text: str) -> None:
        """A heading row ends the ones as deep as itself; an unmarked one stands alone."""
        self.headings = [kept for kept in self.headings if kept[0] < level] if level else []
        self.headings.append((level, text))
        self.categories.clear()

    def remember_categories(self, row: int) -> None:
        """A blank category goes on from above, but a new outer category ends the inner ones."""
        columns = self.layout.columns.get("category", ())
        for place, column in enumerate(columns):
            text = category_text(self.grid.text(row, column))
            if text and text != self.categories.get(column):
                self.categories[column] = text
                for inner in columns[place + 1 :]:
                    self.categories.pop(inner, None)

    def begins_finding(self, row: int) -> bool:
        number, title = self.number_at(row), self.title_at(row)
        last = self.findings[-1] if self.findings else None
        if last is None:
            return bool(number or title)
        if title:
            return self.is_another(title, number, last)
        if not number or self.covered_title(row):
            return False
        return plain_number(number) != last.number and not self.numbers_measures

    def is_another(self, title: Cell, number: str, last: Gathered) -> bool:
        """Repeated identical wording goes on with the same finding, whatever the running number says."""
        same = last.title_cell is not None and wording(self.grid, title) == wording(
            self.grid, last.title_cell
        )
        return not same

    def covered_title(self, row: int) -> bool:
        cell = self.grid.at(row, self.layout.column("finding"))
        return cell is not None and cell.row < row and bool(self.grid.read(cell))

    def __post_init__(self) -> None:
        self.numbers_measures = self.counts_rows()

    def counts_rows(self) -> bool:
        """Whether the number column counts rows, not findings: it is filled far oftener than the wording."""
        column = self.layout.column("finding")
        if column is None:
            return False
        body = range(self.header.last + 1, self.grid.table.rows)
        titles = sum(self.grid.begins(row, column) is not None for row in body)
        numbers = sum(self.grid.begins(row, self.layout.column("number")) is not None for row in body)
        return titles > 0 and numbers > titles * 1.5 + 1

    def number_at(self, row: int) -> str:
        cell = self.grid.begins(row, self.layout.column("number"))
        return flat(self.grid.read(cell)) if cell else ""

    def title_at(self, row: int) -> Cell | None:
        return self.grid.begins(row, self.layout.column("finding"))

    def open(self, row: int) -> Gathered:
        columns = self.layout.columns.get("category", ())
        path = [text for _, text in self.headings] + [
            self.categories[column] for column in columns if column in self.categories
        ]
        # A number merged over several findings counts their category.
        number = self.grid.begins(row, self.layout.column("number"))
        title = self.title_at(row) or self.covering_title(row)
        shown = plain_number(flat(self.grid.read(number)))
        return Gathered(shown, number if shown else None, title, tuple(dict.fromkeys(path)), [row])

    def covering_title(self, row: int) -> Cell | None:
        cell = self.grid.at(row, self.layout.column("finding"))
        return cell if cell and self.grid.read(cell) else None


def plain_number(text: str) -> str:
    return TRAILING.sub("", text.strip().lstrip("（(")).removesuffix(".0")


def category_text(text: str) -> str:
    """The category without the number in front of it (一、…方面 → …方面)."""
    one_line = flat(text)
    found = ORDINAL.match(one_line)
    return one_line[found.end() :] if found and found.end() < len(one_line) else one_line


def wording(grid: Grid, cell: Cell) -> str:
    return "".join(grid.read(cell).split())

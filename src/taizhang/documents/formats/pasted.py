"""Tables pasted as text (粘贴的表格): cells parted by tabs, line breaks inside double quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taizhang.documents.addresses import address
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Cell, Place, Table
from taizhang.documents.refusal import Unreadable
from taizhang.documents.span import Span

PLAIN = re.compile(r"[^\t\n\r]*")
BREAK = re.compile(r"\r\n|\n|\r")
# A quote that never closes makes the search run to the end of the file; after so many we stop believing.
PATIENCE = 50


@dataclass(frozen=True, slots=True)
class Record:
    """One row as a spreadsheet would count it: a quoted cell may hold several lines."""

    start: int
    end: int
    fields: tuple[Span, ...]

    @property
    def is_blank(self) -> bool:
        return len(self.fields) == 1 and len(self.fields[0]) == 0

    @property
    def is_wide(self) -> bool:
        return len(self.fields) > 2

    @property
    def is_paired(self) -> bool:
        return len(self.fields) == 2 and all(len(span) > 0 for span in self.fields)


def pasted_tables(text: str, limits: Limits) -> list[Table]:
    """Runs of two or more rows of at least three columns, or of three or more rows of exactly two."""
    if "\t" not in text:
        return []
    if text.count("\t") > limits.cells:
        raise too_many_cells(limits)
    rows = list(records(text))
    tables, first = [], 0
    while first < len(rows):
        last = run_end(rows, first)
        if last > first:
            tables.append(table(rows[first:last], first, limits))
        first = max(last, first + 1)
    return tables


def too_many_cells(limits: Limits) -> Unreadable:
    return Unreadable("cells", "表格的单元格超过 {limit} 个；请拆成几份再上传。", limit=limits.cells)


def records(text: str) -> Iterator[Record]:
    at, patience = 0, PATIENCE
    while at < len(text):
        start, fields, unclosed = at, [], 0
        while True:
            span, at, failed = read_field(text, at, patience > unclosed)
            unclosed += failed
            fields.append(span)
            if at >= len(text) or text[at] != "\t":
                break
            at += 1
        patience -= unclosed
        if len(fields) == 1 and "\n" in text[start:at]:
            # One quoted field over several lines and no tab: this is prose in quotation marks, not a row.
            at = PLAIN.match(text, start).end()  # type: ignore[union-attr]
            fields = [Span(start, at)]
        yield Record(start, at, tuple(fields))
        broken = BREAK.match(text, at)
        at = broken.end() if broken else at


def read_field(text: str, at: int, trusting: bool) -> tuple[Span, int, bool]:
    """Span of the field's content, where the field ends, and whether an opening quote proved false."""
    opens = trusting and text.startswith('"', at)
    close = closing_quote(text, at) if opens else None
    if close is not None:
        return Span(at + 1, close), close + 1, False
    plain = PLAIN.match(text, at)
    end = plain.end() if plain else at
    return Span(at, end), end, opens


def closing_quote(text: str, at: int) -> int | None:
    """Where the quote that opens here closes: before a tab, a line break or the end; two quotes are a letter."""
    close = text.find('"', at + 1)
    while close >= 0:
        following = text[close + 1 : close + 2]
        if following != '"':
            return close if following in ("", "\t", "\n", "\r") else None
        close = text.find('"', close + 2)
    return None


def run_end(rows: list[Record], first: int) -> int:
    """The end of the table that starts here; ``first`` itself where none does."""
    last = first
    while last < len(rows) and (rows[last].is_wide or is_subheading(rows, first, last)):
        last += 1
    if last - first >= 2:
        return last
    last = first
    while last < len(rows) and rows[last].is_paired:
        last += 1
    return last if last - first >= 3 else first


def is_subheading(rows: list[Record], first: int, at: int) -> bool:
    """A row whose empty cells were trimmed away, in the midst of full rows."""
    return first < at < len(rows) - 1 and not rows[at].is_blank and rows[at + 1].is_wide


def table(rows: list[Record], first: int, limits: Limits) -> Table:
    width = max(len(row.fields) for row in rows)
    if width > limits.columns or len(rows) > limits.rows:
        raise Unreadable(
            "reference",
            "粘贴的表格超过 {rows} 行 × {columns} 列；请拆成几份再上传。",
            rows=limits.rows,
            columns=limits.columns,
        )
    cells = [
        Cell(span, Place(cell=address(first + row, column)), row, column)
        for row, record in enumerate(rows)
        for column, span in enumerate(record.fields)
    ]
    return Table(
        Span(rows[0].start, rows[-1].end), Place(cell=address(first, 0)), tuple(cells), len(rows), width
    )

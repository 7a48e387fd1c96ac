"""A long list in a workbook (清单表): typed cells, a heading that stays, filters, A4 landscape; rows are not kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

ROWS_MAX = 1_048_576  # of Excel 2007 and later; LibreOffice has as many
CHARACTERS_MAX = 32_000  # of a cell; Excel's own limit is 32,767
A4 = 9  # as Excel numbers paper
FONT, POINTS, SHADE = "宋体", 10.5, "#EDEDED"
LINE_POINTS, LINES_MAX = 15.0, 20

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` in half-width characters."""

    heading: str
    width: float


class Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:
        base = {"font_name": FONT, "font_size": POINTS, "valign": "top"}
        self.title = book.add_format({"font_name": "黑体", "font_size": 16, "valign": "vcenter"})
        self.heading = book.add_format(
            {**base, "bold": True, "bg_color": SHADE, "border": 1, "text_wrap": True}
        )
        self.text = book.add_format({**base, "text_wrap": True})
        self.number = book.add_format({**base, "num_format": "#,##0", "align": "right"})
        self.share = book.add_format({**base, "num_format": "0.0%", "align": "right"})


class ListSheet:
    """``rows_max`` counts the heading. What is beyond it is counted in ``left_out`` and said in the last row."""

    def __init__(
        self, book: Any, looks: Looks, name: str, columns: Sequence[Column], rows_max: int = ROWS_MAX
    ) -> None:
        self.sheet, self.looks, self.columns, self.rows_max = (
            book.add_worksheet(name),
            looks,
            columns,
            rows_max,
        )
        self.rows, self.left_out = 1, 0
        for number, column in enumerate(columns):
            self.sheet.set_column(number, number, column.width)
            self.sheet.write_string(0, number, column.heading, looks.heading)
        self.sheet.freeze_panes(1, 0)

    def add(self, values: Sequence[Value]) -> None:
        if self.rows >= self.rows_max - 1:  # the last row is kept for the sentence
            self.left_out += 1
            return
        lines = max(map(lines_of, values, self.columns))
        if lines > 1:  # no programme makes room by itself when a file is opened
            self.sheet.set_row(self.rows, min(lines, LINES_MAX) * LINE_POINTS)
            self.forget()
        for column, value in enumerate(values):
            write(self.sheet, self.rows, column, value, self.looks)
        self.rows += 1

    def forget(self) -> None:
        """The heights of rows that are on the disk: XlsxWriter would keep them, and memory would grow with the rows."""
        for kept in (self.sheet.row_info, self.sheet.row_sizes):
            for row in [row for row in kept if row < self.rows - 1]:
                del kept[row]

    def close(self, beyond: str) -> None:
        """``beyond`` is the sentence for what did not fit, with a {count}."""
        last, width = max(self.rows - 1, 1), len(self.columns) - 1
        self.sheet.autofilter(0, 0, last, width)
        if self.left_out:
            write(self.sheet, self.rows, 0, beyond.format(count=self.left_out), self.looks)
        self.sheet.repeat_rows(0)
        printable(self.sheet, last, width)


def lines_of(value: Value, column: Column) -> int:
    """How many lines a text takes in its column; a Chinese character is two cells wide."""
    if not isinstance(value, str) or 2 * len(value) <= column.width:
        return 1
    cells = sum(2 if sign > "\u2e7f" else 1 for sign in value[:CHARACTERS_MAX])
    return ceil(cells / (column.width - 2))


def write(sheet: Any, row: int, column: int, value: Value, looks: Looks) -> None:
    """A text stays a text, whatever it begins with: nothing that was handed in becomes a formula or a link."""
    if isinstance(value, str):
        sheet.write_string(row, column, value[:CHARACTERS_MAX], looks.text)
    else:
        sheet.write_number(row, column, value, looks.share if isinstance(value, float) else looks.number)


def printable(sheet: Any, last_row: int, last_column: int, pages: int = 0) -> None:
    """A4 on its side, as wide as the page, numbered; on so many pages, 0 for as many as it takes."""
    sheet.print_area(0, 0, last_row, last_column)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, pages)
    sheet.set_footer("&C&P / &N")

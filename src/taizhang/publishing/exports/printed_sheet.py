"""A worksheet that can be handed in (成表): title, headings, merged cells, heights, A4 landscape print."""

import datetime
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

LINE_POINTS = 16.0
ROW_POINTS_MAX = 400.0  # Excel's own limit is 409
CELL_CHARACTERS_MAX = 32_000  # Excel's own limit is 32,767
FONT, TITLE_FONT, POINTS = "宋体", "黑体", 10.5

Value = str | int | datetime.date | None


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` in half-width characters; ``centred`` for short values."""

    heading: str
    width: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """A value over several rows and columns of the body; rows and columns start at 0."""

    row: int
    column: int
    value: Value
    rows: int = 1


class Formats:
    """The cell formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:
        base = {"font_name": FONT, "font_size": POINTS, "valign": "vcenter", "text_wrap": True}
        boxed = {**base, "border": 1}
        self.title = book.add_format(
            {"font_name": TITLE_FONT, "font_size": 18, "align": "center", "valign": "vcenter"}
        )
        self.line = book.add_format({**base, "align": "left"})
        self.heading = book.add_format({**boxed, "bold": True, "align": "center", "bg_color": "#EDEDED"})
        self.text = book.add_format({**boxed, "align": "left"})
        self.centred = book.add_format({**boxed, "align": "center"})
        self.date = book.add_format({**boxed, "align": "center", "num_format": 'yyyy"年"m"月"d"日"'})
        self.trace = book.add_format({"font_name": FONT, "font_size": 9, "font_color": "#666666"})


class PrintedSheet:
    """Writes one sheet from the top: title, a line of particulars, headings, body, closing lines."""

    def __init__(self, book: Any, formats: Formats, name: str, columns: Sequence[Column]) -> None:
        self.sheet = book.add_worksheet(name)
        self.formats, self.columns = formats, columns
        self.next_row = 0

    def head(self, title: str, particulars: str) -> None:
        last = len(self.columns) - 1
        self.merged(0, 0, 0, last, title, self.formats.title)
        self.sheet.set_row(0, 34)
        self.merged(1, 0, 1, last, particulars, self.formats.line)
        self.sheet.set_row(1, 22)
        for place, column in enumerate(self.columns):
            self.sheet.set_column(place, place, column.width)
            self.sheet.write_string(2, place, column.heading, self.formats.heading)
        self.sheet.set_row(2, 26)
        self.next_row = 3

    def body(self, rows: int, reaches: Sequence[Reach]) -> None:
        """Writes the cells and gives every row the height that its texts need, merged ones included."""
        heights = [LINE_POINTS] * rows
        for reach in sorted(reaches, key=lambda reach: reach.rows):
            self.cell(reach)
            self.make_room(heights, reach)
        for row, height in enumerate(heights):
            self.sheet.set_row(self.next_row + row, min(height + 4, ROW_POINTS_MAX))
        self.next_row += rows

    def cell(self, reach: Reach) -> None:
        first = self.next_row + reach.row
        look = self.look(reach)
        if reach.rows > 1:
            self.sheet.merge_range(first, reach.column, first + reach.rows - 1, reach.column, "", look)
        self.write(first, reach.column, reach.value, look)

    def look(self, reach: Reach) -> Any:
        if isinstance(reach.value, datetime.date):
            return self.formats.date
        centred = self.columns[reach.column].centred
        return self.formats.centred if centred else self.formats.text

    def write(self, row: int, column: int, value: Value, look: Any) -> None:
        """Text is always written as text: what begins with = + - @ is no formula of ours."""
        if value is None or value == "":
            self.sheet.write_blank(row, column, None, look)
        elif isinstance(value, datetime.date):
            self.sheet.write_datetime(row, column, value, look)
        elif isinstance(value, int):
            self.sheet.write_number(row, column, value, look)
        else:
            self.sheet.write_string(row, column, clipped(value), look)

    def make_room(self, heights: list[float], reach: Reach) -> None:
        needed = lines(shown(reach.value), self.columns[reach.column].width) * LINE_POINTS
        rows = range(reach.row, reach.row + reach.rows)
        missing = needed - sum(heights[row] for row in rows)
        for row in rows:
            heights[row] += max(0.0, missing) / reach.rows

    def close(self, closing: str, trace: str) -> None:
        last = len(self.columns) - 1
        self.merged(self.next_row, 0, self.next_row, last, closing, self.formats.text)
        self.sheet.set_row(self.next_row, 22)
        self.sheet.write_string(self.next_row + 1, 0, trace, self.formats.trace)
        self.print_settings(self.next_row + 1, last)

    def print_settings(self, last_row: int, last_column: int) -> None:
        """A4 landscape, one page wide, headings on every page, 第 n 页 below."""
        self.sheet.freeze_panes(3, 0)
        self.sheet.repeat_rows(0, 2)
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        self.sheet.print_area(0, 0, last_row, last_column)
        self.sheet.center_horizontally()
        self.sheet.set_footer("&C第 &P 页，共 &N 页")

    def merged(self, top: int, left: int, bottom: int, right: int, text: str, look: Any) -> None:
        self.sheet.merge_range(top, left, bottom, right, "", look)
        self.sheet.write_string(top, left, clipped(text), look)


def clipped(text: str) -> str:
    return text if len(text) <= CELL_CHARACTERS_MAX else text[:CELL_CHARACTERS_MAX] + "……"


def shown(value: Value) -> str:
    if isinstance(value, datetime.date):
        return f"{value.year}年{value.month}月{value.day}日"
    return "" if value is None else str(value)


def text_width(text: str) -> int:
    """In half-width characters: Chinese ones count twice."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def lines(text: str, width: float) -> int:
    """How many lines the text takes in a column of this width."""
    usable = max(1, int(width) - 1)
    return sum(max(1, -(-text_width(line) // usable)) for line in text.split("\n"))

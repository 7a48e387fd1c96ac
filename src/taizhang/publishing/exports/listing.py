"""A list of any length as CSV, as a workbook and as a Word table (导出所见): row by row, in constant memory.

No cell becomes a formula: text stays text in the workbook, and in CSV what a spreadsheet would read as one begins with
an apostrophe, as the house rules for exports say.
"""

import csv
import datetime
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, BinaryIO

from taizhang.publishing.exports.printed_sheet import Formats, Value, clipped
from taizhang.publishing.exports.word import GB9704, OfficialDocument, Properties, Table, write

BATCH = 1000
# The first characters that Excel, WPS or LibreOffice read as the beginning of a formula, full-width ones included.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠")
LANDSCAPE = replace(
    GB9704,
    page_width_mm=297,
    page_height_mm=210,
    top_mm=20,
    inner_mm=20,
    text_width_mm=257,
    text_height_mm=165,
    lines=16,
    characters=46,
    lines_above_title=0,
    table_pt=10.5,
)


@dataclass(frozen=True, slots=True)
class Heading:
    title: str
    width: float


@dataclass(frozen=True, slots=True)
class Listing:
    """``rows`` are read once; ``trace`` says who took it from where, when, and by which filter."""

    title: str
    headings: Sequence[Heading]
    rows: Iterable[Sequence[Value]]
    trace: str
    issuer: str = ""


def as_csv(listing: Listing) -> Iterator[bytes]:
    """UTF-8 with the mark by which Excel knows it; the trace stands in the last line."""
    yield "\ufeff".encode()
    rows = iter(_lines(listing))
    while batch := list(islice(rows, BATCH)):
        told = io.StringIO()
        csv.writer(told, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(batch)
        yield told.getvalue().encode()


def _lines(listing: Listing) -> Iterator[list[str]]:
    yield [one.title for one in listing.headings]
    for row in listing.rows:
        yield [_harmless(value) for value in row]
    if listing.trace:
        yield [_harmless(listing.trace)]


def _harmless(value: Value) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    return f"'{value}" if value.startswith(FORMULA) else value.replace("\x00", "")


def as_workbook(listing: Listing, target: BinaryIO) -> None:
    """Rows go to the disk as they come: the memory is that of one row."""
    from xlsxwriter import Workbook

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(target, options)
    formats = Formats(book)
    sheet = book.add_worksheet("清单")
    _set_up(sheet, listing)
    for place, one in enumerate(listing.headings):
        sheet.write_string(0, place, one.title, formats.heading)
    number = 0
    for number, row in enumerate(listing.rows, 1):
        for place, value in enumerate(row):
            _write(sheet, number, place, value, formats)
    sheet.write_string(number + 1, 0, clipped(listing.trace), formats.trace)
    sheet.print_area(0, 0, number + 1, len(listing.headings) - 1)
    book.close()


def _set_up(sheet: Any, listing: Listing) -> None:
    """A4 landscape, one page wide, the headings frozen and on every page."""
    for place, one in enumerate(listing.headings):
        sheet.set_column(place, place, one.width)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&C{listing.title.replace('&', '&&')[:200]}")
    sheet.set_footer("&C第 &P 页，共 &N 页")


def _write(sheet: Any, row: int, column: int, value: Value, formats: Formats) -> None:
    if value is None or value == "":
        sheet.write_blank(row, column, None, formats.text)
    elif isinstance(value, str):
        sheet.write_string(row, column, clipped(value), formats.text)
    elif isinstance(value, datetime.date):
        sheet.write_datetime(row, column, value, formats.date)
    else:
        sheet.write_number(row, column, value, formats.centred)


def as_word(listing: Listing, *, day: datetime.date) -> bytes:
    """One table across A4 landscape whose head stands on every page. Word itself needs the whole of it in memory."""
    body = tuple(tuple(map(_spoken, row)) for row in listing.rows)
    table = Table((tuple(one.title for one in listing.headings), *body))
    told = Properties(author=listing.issuer, subject=listing.title)
    return write(
        OfficialDocument(
            listing.title,
            (table,),
            issuer=listing.issuer,
            date=day,
            footer_note=listing.trace,
            properties=told,
        ),
        LANDSCAPE,
    )


def _spoken(value: Value) -> str:
    if isinstance(value, datetime.date):
        return f"{value.year}年{value.month}月{value.day}日"
    return "" if value is None else str(value)

"""All pages of a PDF (全部页面): rows, tables and how much of it is pictures."""

from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from taizhang.documents.formats.print.grid import grids
from taizhang.documents.formats.print.rows import Row, page_rows
from taizhang.documents.formats.print.rules import ruling
from taizhang.documents.formats.print.tables import Printed, printed
from taizhang.documents.guard.markup import too_much_text
from taizhang.documents.limits import Limits

FEW = 8  # letters: a page with fewer, and a picture on it, is a scan


@dataclass(slots=True)
class Pages:
    """``pictures`` are pages with a picture and next to no text, ``dense`` ones whose strokes were not followed."""

    rows: list[Row] = field(default_factory=list)
    tables: list[Printed] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    pictures: list[int] = field(default_factory=list)
    dense: list[int] = field(default_factory=list)


def read_pages(file: pypdfium2.PdfDocument, limits: Limits) -> Pages:
    pages, size = Pages(), 0
    for number in range(1, len(file) + 1):
        page = file[number - 1]
        text = page.get_textpage()
        size += text.count_chars()
        if size > limits.characters:
            raise too_much_text(limits)
        read_page(page, text, number, pages)
        text.close()
        page.close()
    return pages


def read_page(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, number: int, pages: Pages) -> None:
    rows = page_rows(text, number)
    pages.heights[number] = page.get_height()
    if sum(len(row.text) for row in rows) < FEW and has_picture(page):
        pages.pictures.append(number)
    lines = ruling(page)
    if lines is None:
        pages.dense.append(number)
    else:
        found = (printed(grid, text, rows, number) for grid in grids(lines))
        base = len(pages.rows)
        pages.tables += [shifted(table, base) for table in found if table]
    pages.rows += rows


def shifted(table: Printed, base: int) -> Printed:
    """Rows are counted over the whole file."""
    return Printed(table.page, table.xs, table.plan, frozenset(base + index for index in table.rows))


def has_picture(page: pypdfium2.PdfPage) -> bool:
    return next(iter(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None

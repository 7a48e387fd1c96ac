"""Writes the roster's sheet: roles picked from a list, one page wide, advice on a second sheet (样表)."""

import io

from xlsxwriter import Workbook

from taizhang.bureau.appointments.template import ADVICE, COLUMNS, EXAMPLE, ROLES, WIDTHS

# Excel's number for A4, and a row below which nobody fills in a roster.
A4 = 9
LAST_ROW = 500


def template_workbook() -> bytes:
    """The sheet with the headings and one invented bureau as an example, as .xlsx."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        _write(book)
    return out.getvalue()


def _write(book: Workbook) -> None:
    sheet, advice = book.add_worksheet("名单"), book.add_worksheet("填写说明")
    bold = book.add_format({"bold": True, "bg_color": "#EFEBE0", "border": 1})
    cell = book.add_format({"border": 1, "num_format": "@"})
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    for row, cells in enumerate((COLUMNS, *EXAMPLE)):
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text, cell if row else bold)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    roles = COLUMNS.index("角色")
    sheet.data_validation(1, roles, LAST_ROW, roles, {"validate": "list", "source": list(ROLES)})
    advice.set_column(0, 0, 100)
    for row, text in enumerate(ADVICE):
        advice.write_string(row, 0, text)

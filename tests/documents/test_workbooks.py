"""Excel workbooks: every cell with its address, its text as shown and its typed value."""

import datetime
import io
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from taizhang.documents.formats.sheet.styles import style
from taizhang.documents.formats.sheet.values import number
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Document
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable

# A sheet knows no time zone.
NOON = datetime.datetime.combine(datetime.date(2025, 9, 30), datetime.time(12))


def workbook(fill: Any, **options: Any) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, **options})
    fill(book)
    book.close()
    return stream.getvalue()


def ledger(book: xlsxwriter.Workbook) -> None:
    sheet, date = book.add_worksheet("台账"), book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
    sheet.merge_range("A1:D1", "整改台账")
    sheet.write_row("A2", ["序号", "问题", "时限", "完成率"])
    sheet.write("A3", 1)
    sheet.merge_range("B3:B4", "推进慢")
    sheet.write_datetime("C3", datetime.date(2025, 12, 31), date)
    sheet.write("D3", 0.975, book.add_format({"num_format": "0.0%"}))
    sheet.write_boolean("C4", True)
    sheet.write("D4", 38.6)
    sheet.write_rich_string("A5", "说明：", book.add_format({"bold": True}), "一是\n二是")
    other = book.add_worksheet("底稿")
    other.write("A1", "看不见")
    other.hide()
    book.add_worksheet("空表")


@pytest.fixture(scope="module")
def document() -> Document:
    return parse(workbook(ledger), "a.xlsx")


def test_each_visible_sheet_with_content_is_a_table(document):
    assert [table.place.sheet for table in document.tables] == ["台账"]
    assert [note.sentence() for note in document.notes] == ["工作表“底稿”是隐藏的，没有读取。"]


def test_cells_have_addresses_and_text(document):
    (table,) = document.tables
    found = {cell.place.cell: document.slice(cell) for cell in table.cells}
    assert found["A1"] == "整改台账"
    assert found["D2"] == "完成率"
    assert found["A5"] == "说明：一是\n二是"


def test_merged_cells_have_their_extent(document):
    (table,) = document.tables
    assert table.at(0, 3).place.cell == "A1"
    assert table.at(3, 1).place.cell == "B3"
    assert (table.rows, table.columns) == (5, 4)


def test_values_are_typed_and_shown_as_in_the_sheet(document):
    (table,) = document.tables
    found = {cell.place.cell: (document.slice(cell), cell.value) for cell in table.cells}
    assert found["A3"] == ("1", 1)
    assert found["C3"] == ("2025年12月31日", datetime.date(2025, 12, 31))
    assert found["D3"] == ("97.5%", 0.975)
    assert found["C4"] == ("是", True)
    assert found["D4"] == ("38.6", 38.6)
    assert found["B3"] == ("推进慢", None)


@pytest.mark.parametrize(
    ("raw", "code", "shown", "value"),
    [
        ("45930", "General", "45930", 45930),
        ("45930", "yyyy-mm-dd", "2025-09-30", datetime.date(2025, 9, 30)),
        ("45930", "[$-804]yyyy/m/d;@", "2025/9/30", datetime.date(2025, 9, 30)),
        ("45930", 'yyyy"年"m"月"', "2025年9月", datetime.date(2025, 9, 30)),
        ("45930.5", "yyyy-mm-dd hh:mm", "2025-09-30 12:00", NOON),
        ("59", "yyyy-mm-dd", "1900-02-28", datetime.date(1900, 2, 28)),
        ("61", "yyyy-mm-dd", "1900-03-01", datetime.date(1900, 3, 1)),
        ("0.5", "h:mm:ss", "12:00:00", 0.5),
        ("0.125", "0%", "13%", 0.125),
        ("12.5", "#,##0.00", "12.50", 12.5),
        ("12.345", "0.00_ ", "12.35", 12.345),
        ("1E3", "General", "1000", 1000),
        ("0.1", "General", "0.1", 0.1),
        ("-3", "0;[Red]-0", "-3", -3),
        ("9" * 5000, "General", "9" * 5000, None),
        ("NaN", "General", "NaN", None),
        ("99999999", "yyyy-mm-dd", "99999999", 99999999),
    ],
)
def test_numbers_by_their_format(raw, code, shown, value):
    assert number(raw, style(code), False) == (shown, value)


def test_the_other_calendar_of_old_macintosh_files():
    def fill(book: xlsxwriter.Workbook) -> None:
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        book.add_worksheet().write_datetime("A1", datetime.date(2025, 3, 1), date)

    (table,) = parse(workbook(fill, date_1904=True), "a.xlsx").tables
    assert table.cells[0].value == datetime.date(2025, 3, 1)


def test_error_cells_uncalculated_formulas_and_hidden_rows_are_told():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "表一"
    sheet["A1"], sheet["B2"], sheet["B3"], sheet["C4"] = "甲", "#REF!", "#N/A", "=SUM(A1:A3)"
    sheet.row_dimensions[2].hidden = True
    stream = io.BytesIO()
    book.save(stream)
    found = {note.code: note.sentence() for note in parse(stream.getvalue(), "a.xlsx").notes}
    assert "2 个单元格是错误值，第一个是 B2（#REF!）" in found["cell_error"]
    assert "第一个是 C4" in found["formula_unset"]
    assert "1 行是隐藏" in found["hidden_rows"]


def test_a_cell_far_away_is_refused_with_its_address():
    data = workbook(lambda book: book.add_worksheet("远").write("XFD1048576", "a"))
    with pytest.raises(Unreadable, match="“远”的单元格 XFD1048576") as caught:
        parse(data, "a.xlsx")
    assert caught.value.code == "reference"


def test_formatting_far_away_harms_nobody():
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write("A1", "甲")
        sheet.write_blank("XFD1048576", None, book.add_format({"bold": True}))

    (table,) = parse(workbook(fill), "a.xlsx").tables
    assert (table.rows, table.columns) == (1, 1)


def test_too_many_cells_are_refused():
    data = workbook(lambda book: book.add_worksheet().write_row("A1", range(20)))
    with pytest.raises(Unreadable, match="超过 10 个"):
        parse(data, "a.xlsx", limits=Limits(cells=10))


@pytest.mark.shared
def test_the_labelled_workbook_and_its_text_agree(shared):
    folder = shared / "corpus" / "dev"
    (table,) = parse((folder / "g12_shangwu_taizhang.xlsx").read_bytes(), "a.xlsx").tables
    assert (table.rows, table.columns) == (15, 10)
    assert table.at(3, 7).value == datetime.date(2025, 7, 31)
    assert table.at(7, 7).value == 45930

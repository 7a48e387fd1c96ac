"""The summary workbook: typed cells, nothing that Excel would run, and a sentence where its rows end."""

from pathlib import Path

from openpyxl import load_workbook

from taizhang.console.check_work import Finished
from taizhang.console.engines.engine import Task
from taizhang.console.summary.book import SummaryBook
from taizhang.review.diagnostic import Severity
from taizhang.review.reports.entry import Defect, Entry
from taizhang.review.reports.tally import Tally


def finished(number: int, *passages: str, name: str = "a.txt") -> Finished:
    defects = tuple(Defect("W101", "must", "第 3 行", passage, "应当用“截至”") for passage in passages)
    total = Tally()
    total.severities[Severity.MUST] = total.dimensions["accuracy"] = len(passages)
    return Finished(Task(number, Path(name)), total=total, entry=Entry("整改通报", "bulletin", 1200, defects))


def written(tmp_path, *all_finished, rows_max=1000):
    book = SummaryBook(tmp_path / "a.xlsx", str(tmp_path), rows_max)
    for one in all_finished:
        book.add(one)
    book.close()
    return load_workbook(tmp_path / "a.xlsx")


def test_nothing_handed_in_becomes_a_formula_or_a_link(tmp_path):
    hostile = ["=1+1", "+SUM(A1)", "@x", "-2", "http://example.com", "007"]
    book = written(tmp_path, finished(1, *hostile, name="=cmd|'/c calc'!A1.txt"))
    cells = [row[5] for row in book["逐条"].iter_rows(min_row=2)]
    assert [(one.value, one.data_type, one.hyperlink) for one in cells] == [
        (said, "s", None) for said in hostile
    ]
    assert book["逐份"]["B2"].data_type == "s"


def test_figures_are_figures_and_the_sheets_can_be_handed_in(tmp_path):
    book = written(tmp_path, finished(1, "截止"), Finished(Task(2, Path("b.txt")), "b.txt：文件是空的。"))
    sheet = book["逐份"]
    assert [cell.value for cell in sheet[2]][:6] == [1, "a.txt", "整改通报", "bulletin", 1200, 1]
    assert sheet["M3"].value == "b.txt：文件是空的。"
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.print_area
    assert [book[name].freeze_panes for name in ("逐份", "逐条", "按规则")] == ["A2"] * 3
    assert book["逐份"].auto_filter.ref == "A1:M3"


def test_the_overview_adds_up(tmp_path):
    book = written(tmp_path, finished(1, "甲", "乙"), finished(2, "丙"), finished(3))
    rows = [
        [cell for cell in row if cell not in (None, "")] for row in book["总览"].iter_rows(values_only=True)
    ]
    assert ["份数", 3] in rows
    assert ["准确性", 3, 0, 0, 3] in rows
    assert ["用语", 3, 0, 0, 3] in rows
    (worst,) = [row for row in rows if row and row[0] == "W101"]
    assert worst[-3:] == [3, 2, 2 / 3]


def test_what_does_not_fit_is_counted_and_said(tmp_path):
    book = written(tmp_path, finished(1, *"甲乙丙丁戊"), rows_max=4)
    listed = [row[0] for row in book["逐条"].iter_rows(values_only=True)]
    assert listed == ["代码", "W101", "W101", "还有 3 条没有列出：超过了工作表的行数上限，总数见总览。"]
    assert "还有 3 条没有列出：超过了工作表的行数上限，总数见总览。" in [
        row[0] for row in book["总览"].iter_rows(values_only=True)
    ]


def test_rows_on_the_disk_are_forgotten_and_keep_their_heights(tmp_path):
    book = SummaryBook(tmp_path / "a.xlsx", str(tmp_path))
    for number in range(1, 200):
        book.add(finished(number, "原文很长" * 25))
    assert max(len(book.defects.sheet.row_info), len(book.defects.sheet.row_sizes)) <= 3
    book.close()
    sheet = load_workbook(tmp_path / "a.xlsx")["逐条"]
    assert {sheet.row_dimensions[row].height for row in range(2, 201)} == {90.0}

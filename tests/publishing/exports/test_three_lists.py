"""The three lists as a workbook: read back cell by cell, and ready to print."""

import datetime
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from taizhang.publishing.exports.three_lists import (
    ListedFinding,
    ListedMeasure,
    Particulars,
    write_three_lists,
)

ROADS = ListedFinding(
    "1",
    ("作风建设方面", "服务群众不够"),
    "公路养护不及时",
    "正在整改",
    (
        ListedMeasure(
            "逐路段排查",
            "白知远",
            "养护股",
            ("财务股", "路政股"),
            "叶小满",
            datetime.date(2031, 8, 31),
            "已排查12处",
        ),
        ListedMeasure("按月通报", "白知远", "养护股", (), "叶小满", "长期坚持"),
    ),
)
STAFF = ListedFinding("3", ("作风建设方面", "服务群众不够"), "热线无人接听", None, ())
SAID = Particulars(
    "岚溪县交通运输局党组", "2031年5月23日", "十届县委第三轮巡察", "由台账导出，导出人：叶小满"
)


def written(findings=(ROADS, STAFF), said=SAID):
    target = io.BytesIO()
    write_three_lists(target, findings, said)
    return load_workbook(io.BytesIO(target.getvalue()))


def rows(sheet):
    return [list(row) for row in sheet.iter_rows(min_row=4, values_only=True)]


def test_the_problem_list_counts_measures_and_names_the_path_once():
    sheet = written()["问题清单"]
    path = "作风建设方面\n服务群众不够"
    assert rows(sheet)[:2] == [[1, path, "公路养护不及时", 2, "正在整改"], [3, None, "热线无人接听", 0, None]]
    assert "B4:B5" in {str(merged) for merged in sheet.merged_cells.ranges}


def test_the_task_list_has_a_row_per_measure_under_a_merged_finding():
    sheet = written()["任务清单"]
    assert rows(sheet)[:3] == [
        [1, "公路养护不及时", "1-1", "逐路段排查", datetime.datetime(2031, 8, 31), "已排查12处"],  # noqa: DTZ001
        [None, None, "1-2", "按月通报", "长期坚持", None],
        [3, "热线无人接听", None, None, None, None],
    ]
    assert {"A4:A5", "B4:B5"} <= {str(merged) for merged in sheet.merged_cells.ranges}
    assert sheet["E4"].number_format == 'yyyy"年"m"月"d"日"'


def test_the_responsibility_list_names_who_leads_and_who_helps():
    first = rows(written()["责任清单"])[0]
    assert first[4:8] == ["白知远", "养护股", "财务股、路政股", "叶小满"]


def test_title_particulars_totals_and_trace_stand_where_people_look():
    sheet = written()["责任清单"]
    assert sheet["A1"].value == "岚溪县交通运输局党组十届县委第三轮巡察反馈意见整改责任清单"
    assert "填报单位：岚溪县交通运输局党组" in sheet["A2"].value
    assert "反馈日期：2031年5月23日" in sheet["A2"].value
    assert sheet["A7"].value == "合计：反馈问题2个，整改措施2条。"
    assert sheet["A8"].value == SAID.trace


@pytest.mark.parametrize(
    "text", ["=1+1", "+8613800000000", "-5", "@SUM(A1)", "https://example.com/a", "{=1}"]
)
def test_what_looks_like_a_formula_stays_text(text):
    hostile = replace(
        ROADS, title=text, measures=(ListedMeasure(text, text, text, (text,), text, text, text),)
    )
    for sheet in written([hostile], Particulars(text, text, text, text)):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                assert cell.hyperlink is None
    assert written([hostile])["任务清单"]["B4"].value == text


def test_every_sheet_prints_on_landscape_a4_with_its_headings_on_every_page():
    for sheet in written():
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == "$1:$3"
        assert sheet.print_area
        assert sheet.freeze_panes == "A4"
        assert "&P" in sheet.oddFooter.center.text


def test_rows_are_high_enough_for_their_longest_text():
    long = replace(ROADS, title="很长的问题。" * 60, measures=(ListedMeasure("甲"), ListedMeasure("乙")))
    sheet = written([long])["任务清单"]
    lines = -(-len(long.title) * 2 // 33)
    assert sheet.row_dimensions[4].height + sheet.row_dimensions[5].height >= lines * 15


def test_an_empty_ledger_is_still_a_workbook():
    assert written([], Particulars()).sheetnames == ["问题清单", "任务清单", "责任清单"]


def test_a_text_longer_than_a_cell_can_hold_is_cut_and_says_so():
    sheet = written([replace(ROADS, title="字" * 40_000)])["问题清单"]
    assert sheet["C4"].value.endswith("……")


def test_a_number_that_only_looks_like_one_is_written_as_text():
    assert written([replace(ROADS, number="①")])["问题清单"]["A4"].value == "①"

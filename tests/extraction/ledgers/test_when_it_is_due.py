"""Dates are kept as stated; what is no date is left out and told, with the cell and the probable day."""

import datetime

import pytest

from taizhang.documents.nodes import Cell, Document, Place, Table
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.dues import read_due
from taizhang.extraction.ledgers.grid import Grid


def due_of(text, value=None):
    cell = Cell(Span(0, len(text)), Place(cell="H8"), 7, 7, value=value)
    table = Table(Span(0, len(text)), Place(), (cell,), 8, 8)
    return read_due(Grid(Document(text, "xlsx", (table,)), table), cell)


@pytest.mark.parametrize(
    "text",
    [
        "2031年7月31日", "2031-12-31", "2031.6", "2031/9/30", "6月底前", "2031年6月底前，并长期坚持", "长期坚持", "立行立改",
        "2031年底", "20310930", "反馈后3个月内", "已完成", "每季度末", "2031年上半年", "30个工作日内", "2031年二季度",
    ],
)  # fmt: skip
def test_what_people_write_for_a_date_is_kept_as_written(text):
    assert due_of(text) == (text, None)


def test_a_date_cell_is_read_as_it_is_shown():
    assert due_of("2031-12-31", datetime.date(2031, 12, 31))[0] == "2031-12-31"
    assert (
        due_of("2031-12-31 00:00:00", datetime.datetime(2031, 12, 31, tzinfo=datetime.UTC))[0]
        == "2031年12月31日"
    )


def test_a_day_number_is_left_out_and_its_date_suggested():
    due, note = due_of("45930", 45930)
    assert due is None
    assert note.sentence() == "H8的时限是数字45930，不是日期，可能是2025年9月30日，请核对后填写。"


@pytest.mark.parametrize("text", ["2031930", "2031年13月5日", "2031年2月30日", "叶小满", "123", "????"])
def test_what_no_calendar_has_is_left_out_and_told(text):
    due, note = due_of(text)
    assert due is None
    assert note.code == "due_unreadable"
    assert text in note.sentence()


@pytest.mark.parametrize("text", ["", "/", "—", "——", "无"])
def test_a_dash_for_a_blank_is_a_blank_and_needs_no_warning(text):
    assert due_of(text) == (None, None)


def test_a_broken_date_does_not_inherit_the_one_above(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 2031年3月底
             |          | 专人保管台账 |          | 45930
    """)
    assert [measure.due for measure in ledger.findings[0].measures] == ["2031年3月底", None]


def test_dates_listed_in_the_order_of_the_measures_are_shared_out(read):
    ledger = read(r"""
        序号 | 具体问题 | 整改措施                           | 责任单位 | 完成时限
        1    | 台账不全 | 1.补齐台账资料。\n2.专人保管台账。 | 综合股   | 1.2031年3月底\n2.长期坚持
        2    | 会风不实 | 1.精简会议场次。\n2.开短会讲短话。 | 综合股   | 2031年4月底\n长期坚持
        3    | 学习不够 | 1.每月集中学习。\n2.年底统一测试。 | 综合股   | 2031年12月底
    """)
    assert [[m.due for m in finding.measures] for finding in ledger.findings] == [
        ["2031年3月底", "长期坚持"],
        ["2031年4月底", "长期坚持"],
        ["2031年12月底", "2031年12月底"],
    ]

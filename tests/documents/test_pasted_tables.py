"""Tables pasted from a spreadsheet into a text."""

import pytest

from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Document, Table
from taizhang.documents.parse import from_text
from taizhang.documents.refusal import Unreadable

LEDGER = '台账\t\t\n序号\t问题\t措施\n1\t推进慢\t"1.建机制。\n2.抓落实，做到""真改""。"\n\t\t3.补措施\n合计2项\t\t\n'


def only_table(text: str) -> tuple[Document, Table]:
    document = from_text(text)
    (table,) = document.tables
    return document, table


def test_rows_and_columns_as_in_the_spreadsheet():
    document, table = only_table(LEDGER)
    assert (table.rows, table.columns) == (5, 3)
    assert document.slice(table) == LEDGER.rstrip("\n")


def test_a_quoted_cell_holds_several_lines_and_leaves_its_quotes_out():
    document, table = only_table(LEDGER)
    cell = table.at(2, 2)
    assert document.slice(cell) == '1.建机制。\n2.抓落实，做到""真改""。'
    assert cell.place.cell == "C3"


def test_the_row_below_a_quoted_cell_has_the_next_number():
    _, table = only_table(LEDGER)
    assert table.at(3, 2).place.cell == "C4"


def test_lines_before_the_table_count_as_rows():
    document, table = only_table("说明文字\n\n" + LEDGER)
    assert table.at(0, 0).place.cell == "A3"
    assert [document.slice(block) for block in document.blocks] == ["说明文字"]


def test_a_heading_row_with_trimmed_cells_stays_in_the_table():
    _, table = only_table("甲\t乙\t丙\n一、政治建设方面\n1\t2\t3\n")
    assert table.rows == 3


def test_two_columns_need_three_rows():
    assert list(from_text("甲\t乙\n丙\t丁\n").tables) == []
    assert [table.columns for table in from_text("甲\t乙\n丙\t丁\n戊\t己\n").tables] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "\t根据安排，开展巡察。\n\t反馈如下。\n\t一是推进慢。",
        "1.\t第一项内容\n\n2.\t第二项内容",
        '"三会一课"制度\n"一岗双责"\n落实',
    ],
)
def test_indents_labels_and_quotation_marks_make_no_table(text):
    document = from_text(text)
    assert list(document.tables) == []
    assert len(list(document.blocks)) == len([line for line in text.split("\n") if line])


def test_an_unclosed_quote_is_a_letter():
    document, table = only_table('"甲\t乙\t丙\n丁\t戊\t己\n')
    assert document.slice(table.at(0, 0)) == '"甲'


def test_too_wide_a_table_is_refused():
    with pytest.raises(Unreadable, match="3 列"):
        from_text("1\t2\t3\t4\n5\t6\t7\t8", limits=Limits(columns=3))
    with pytest.raises(Unreadable, match="单元格超过"):
        from_text("1\t2\t3\t4\n5\t6\t7\t8", limits=Limits(cells=3))


@pytest.mark.shared
def test_the_labelled_ledger_is_one_table(shared):
    text = (shared / "corpus" / "dev" / "g12_shangwu_taizhang.txt").read_text("utf-8")
    document, table = only_table(text)
    assert (table.rows, table.columns) == (15, 10)
    assert document.text == text
    assert document.slice(table.at(5, 3)).count("\n") == 2

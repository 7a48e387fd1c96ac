"""Tables across the text area."""

from datetime import date

from docx.oxml.ns import qn
from publishing.exports.word.opened import Parts, parts_of, value

from taizhang.publishing.exports.word import GB9704, OfficialDocument, Table, write

LEDGER = Table(
    (
        ("序号", "整改措施", "责任人", "状态"),
        ("1", "建立重点工作清单，实行周汇总、月调度，逐项明确责任领导和完成时限", "周明", "已完成"),
        ("2", "完善制度"),
    )
)


def _opened(table: Table) -> Parts:
    return parts_of(write(OfficialDocument("清单", (table,), "云泽县水利局", date(2025, 8, 7))))


def _rows(table: Table) -> list:
    return list(_opened(table)["word/document.xml"].iter(qn("w:tr")))


def test_the_header_row_repeats_and_no_row_is_torn():
    rows = _rows(LEDGER)
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [
        True,
        False,
        False,
    ]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_short_rows_are_filled_up():
    assert [len(row.findall(qn("w:tc"))) for row in _rows(LEDGER)] == [4, 4, 4]
    assert ["".join(cell.itertext()) for cell in _rows(LEDGER)[2].findall(qn("w:tc"))] == [
        "2",
        "完善制度",
        "",
        "",
    ]


def test_the_columns_together_are_as_wide_as_the_text_area_and_long_ones_wider():
    (grid,) = _opened(LEDGER)["word/document.xml"].iter(qn("w:tblGrid"))
    widths = [int(column.get(qn("w:w"))) for column in grid]
    assert GB9704.text_width - len(widths) <= sum(widths) <= GB9704.text_width
    assert widths[1] == max(widths)
    assert widths[0] == min(widths)


def test_short_cells_are_centred_and_sentences_begin_left():
    cells = _rows(LEDGER)[1].findall(qn("w:tc"))
    assert [value(cell, "p/pPr/jc") for cell in cells] == ["center", "left", "center", "center"]


def test_a_very_wide_table_still_fits():
    wide = Table((tuple(f"列{n}" for n in range(30)), tuple("一个很长很长的单元格内容" for _ in range(30))))
    (grid,) = _opened(wide)["word/document.xml"].iter(qn("w:tblGrid"))
    assert min(int(column.get(qn("w:w"))) for column in grid) > 0
    assert sum(int(column.get(qn("w:w"))) for column in grid) <= GB9704.text_width


def test_a_table_without_rows_leaves_nothing_behind():
    for empty in (Table(()), Table(((), ()))):
        assert list(_opened(empty)["word/document.xml"].iter(qn("w:tbl"))) == []


def test_two_tables_stay_two():
    letter = OfficialDocument("清单", (LEDGER, LEDGER), "云泽县水利局", date(2025, 8, 7))
    body = parts_of(write(letter))["word/document.xml"][0]
    assert [one.tag.split("}")[1] for one in body[1:5]] == ["tbl", "p", "tbl", "p"]

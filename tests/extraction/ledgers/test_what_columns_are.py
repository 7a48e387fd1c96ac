"""What each column is taken for, why, and what a person's word changes."""

from taizhang.extraction.ledgers import read_ledger, tables_of

USUAL = r"""
    序号 | 反馈问题 | 工作措施 | 整改的责任人 | 完成情况 | 颜色
    1 | 台账不全 | 补齐台账 | 叶小满 | 已完成 | 红
    2 | 会议太多 | 精简会议 | 石鹿鸣 | 已完成 | 绿
"""
STRANGE = r"""
    某某局清单 | < | < | <
    毛病 | 怎么办 | 谁来办 | 啥时候
    台账不全 | 1.补齐台账。\n2.专人保管。 | 叶小满 | 2031年3月底
    会议太多 | 精简会议 | 石鹿鸣 | 2031年4月底
"""


def told(table, **fields):
    columns = {column.heading: column.index for column in table.columns}
    return {table.signature: {columns[heading]: (field,) for heading, field in fields.items()}}


def test_every_column_says_what_it_was_taken_for_and_why(read):
    (table,) = read(USUAL, sheets=("整改台账",)).tables
    assert (table.sheet, table.row, table.is_read) == ("整改台账", 1, True)
    assert [(one.letter, one.fields, one.reason, one.word) for one in table.columns] == [
        ("A", ("number",), "exact", "序号"),
        ("B", ("finding",), "exact", "反馈问题"),
        ("C", ("measure",), "exact", "工作措施"),
        ("D", ("person",), "end", "责任人"),
        ("E", ("status",), "content", "完成情况"),
        ("F", (), "unknown", ""),
    ]
    assert table.columns[1].samples == ("台账不全", "会议太多")


def test_what_a_person_said_goes_before_what_we_judge(draw):
    document = draw(USUAL)
    (table,) = read_ledger(document).tables
    ledger = read_ledger(document, told(table, 反馈问题="finding", 工作措施="goal", 完成情况="progress"))
    assert [(one.title, one.status, one.measures) for one in ledger.findings] == [
        ("台账不全", None, ()),
        ("会议太多", None, ()),
    ]
    assert {one.reason for one in ledger.tables[0].columns} == {"given"}


def test_headings_in_nobodys_words_are_read_once_somebody_has_explained_them(draw):
    document = draw(STRANGE)
    assert read_ledger(document) is None
    (table,) = tables_of(document)
    assert not table.is_read
    assert [one.heading for one in table.columns] == ["毛病", "怎么办", "谁来办", "啥时候"]
    given = told(table, 毛病="finding", 怎么办="measure", 谁来办="person", 啥时候="due")
    ledger = read_ledger(document, given)
    assert [(one.title, [(m.text, m.person, m.due) for m in one.measures]) for one in ledger.findings] == [
        ("台账不全", [("补齐台账。", "叶小满", "2031年3月底"), ("专人保管。", "叶小满", "2031年3月底")]),
        ("会议太多", [("精简会议", "石鹿鸣", "2031年4月底")]),
    ]


def test_the_same_headings_are_known_again_whatever_their_layout(draw):
    (first,) = read_ledger(
        draw("序号 | 反馈问题 | 整改时限 | 责任人\n1 | 台账不全 | 2031年3月底 | 叶小满")
    ).tables
    (again,) = read_ledger(
        draw("序 号 | 反馈问题： | 整改时限（年月） | 责任人\n7 | 会议太多 | 2031年4月底 | 石鹿鸣")
    ).tables
    assert first.signature == again.signature


def test_other_headings_are_not(draw):
    (first,) = read_ledger(draw("序号 | 反馈问题 | 整改时限\n1 | 台账不全 | 2031年3月底")).tables
    (other,) = read_ledger(draw("序号 | 整改时限 | 反馈问题\n1 | 2031年3月底 | 台账不全")).tables
    assert first.signature != other.signature


def test_a_word_about_other_headings_changes_nothing(draw):
    document = draw(USUAL)
    assert read_ledger(document, {"f" * 32: {0: ("finding",)}}).findings == read_ledger(document).findings

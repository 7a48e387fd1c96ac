"""Title, organisation, round, dates and contacts; totals and numbers are checked against the rows."""

LEDGER = """
    青禾县水利局党组巡察反馈问题整改台账 | < | < | < | <
    填报单位：青禾县水利局党组  反馈日期：2031年3月8日（九届县委第二轮巡察）  数据截至2031年6月30日 | < | < | < | <
    序号 | 具体问题 | 整改措施     | 责任单位 | 整改状态
    1    | 台账不全 | 补齐台账资料 | 综合股   | 已完成
    2    | 会风不实 | 精简会议场次 | 办公室   | 已完成
    4    | 学习不够 | 每月集中学习 | 办公室   | 正在整改
    合计：反馈问题3个，整改措施4条；其中已完成3个，正在整改1个。 | < | < | < | <
    填表人：叶小满  联系电话：0817-6660123 | < | < | < | <
"""


def test_the_rows_around_the_table_name_title_organisation_round_and_dates(read):
    assert read(LEDGER).meta == {
        "kind": "整改台账",
        "title": "青禾县水利局党组巡察反馈问题整改台账",
        "organization": "青禾县水利局党组",
        "round": "九届县委第二轮巡察",
        "feedback_date": "2031-03-08",
        "as_of": "2031-06-30",
        "phone": "0817-6660123",
        "contact": "叶小满",
    }


def test_totals_that_differ_from_the_rows_are_told(read):
    ledger = read(LEDGER)
    assert ledger.declared == {"findings": 3, "measures": 4, "status:已完成": 3, "status:正在整改": 1}
    assert [note.sentence() for note in ledger.warnings] == [
        "序号2之后直接是4，缺3，请核对是否漏了问题。",
        "合计写明措施4条，表内数出3条，请核对。",
        "合计写明“已完成”3个，表内数出2个，请核对。",
    ]


def test_a_warning_names_its_cell(read):
    assert [note.place.cell for note in read(LEDGER).warnings] == ["A6", "A7", "A7"]


def test_rows_of_totals_and_notes_are_no_findings(read):
    assert [finding.number for finding in read(LEDGER).findings] == ["1", "2", "4"]
    assert read(LEDGER).unplaced == ()


def test_a_number_that_comes_twice_is_told(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位
        1    | 台账不全 | 补齐台账资料 | 综合股
        1    | 会风不实 | 精简会议场次 | 办公室
    """)
    assert [note.code for note in ledger.warnings] == ["serial_repeated"]


def test_the_organisation_comes_from_the_title_where_no_line_states_it(read):
    ledger = read("""
        中共青禾县水利局党组关于巡察反馈意见整改问题清单 | < | < | <
        序号 | 具体问题 | 整改措施     | 责任单位
        1    | 台账不全 | 补齐台账资料 | 综合股
    """)
    assert ledger.meta["organization"] == "青禾县水利局党组"

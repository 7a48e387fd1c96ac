"""Headings over two and three rows name the columns below them."""


def test_a_group_heading_reaches_over_the_columns_it_is_merged_across(read):
    ledger = read("""
        序号 | 问题清单 | 任务清单 | <        | 责任清单 | <        | <      | 完成时限
        ^    | ^        | 整改目标 | 整改措施 | 责任领导 | 责任单位 | 责任人 | ^
        1    | 台账不全 | 台账齐全 | 补齐台账资料 | 白知远 | 综合股 | 叶小满 | 2031年3月底
    """)
    (measure,) = ledger.findings[0].measures
    assert (measure.leader, measure.lead_unit, measure.person, measure.due) == (
        "白知远",
        "综合股",
        "叶小满",
        "2031年3月底",
    )
    assert (measure.text, measure.place.cell) == ("补齐台账资料", "D3")


def test_without_merges_a_group_heading_reaches_right_over_the_blanks(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任清单 |      |        | 完成时限
             |          |              | 责任领导 | 责任单位 | 责任人 |
        1    | 台账不全 | 补齐台账资料 | 白知远   | 综合股   | 叶小满 | 2031年3月底
    """)
    (measure,) = ledger.findings[0].measures
    assert (measure.leader, measure.lead_unit, measure.person, measure.due) == (
        "白知远",
        "综合股",
        "叶小满",
        "2031年3月底",
    )


def test_a_word_that_says_nothing_alone_takes_its_meaning_from_above(read):
    ledger = read("""
        序号 | 反馈问题 | < | 整改措施 | < | 责任领导 | < |
        ^    | 类别 | 内容 | 内容 | 完成时间 | 姓名 | 职务 |
        1    | 作风方面 | 会风不实 | 精简会议场次 | 2031年5月 | 白知远 | 副局长 |
    """)
    finding = ledger.findings[0]
    assert (finding.path, finding.title) == (("作风方面",), "会风不实")
    assert (finding.measures[0].leader, finding.measures[0].due) == ("白知远", "2031年5月")


def test_the_audit_headings_of_three_levels_are_read(read):
    ledger = read("""
        整改清单 | < | < | < | < | < | < | < | < | <
        序号 | 单位名称 | < | 问题类别 | < | 整改责任清单 | < | 责任单位细化要求 | < | 整改情况
        ^ | 一级单位 | 具体责任单位 | 一级标题 | 二级标题 | 问题表述 | 问题金额（万元） | 细化措施 | 对应完成时间 | 是否已完成整改
        1 | 某集团 | 财务部 | 财务管理 | 收入管理 | 少计租金收入 | 12.6 | 补收租金并入账 | 2031年6月30日 | 是
    """)
    finding = ledger.findings[0]
    assert finding.path == ("财务管理", "收入管理")
    assert (finding.title, finding.status) == ("少计租金收入", "是")
    assert (finding.measures[0].lead_unit, finding.measures[0].due) == ("财务部", "2031年6月30日")


def test_a_row_that_numbers_the_columns_is_no_finding(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任人 | 完成时限
        1    | 2        | 3            | 4      | 5
        1    | 台账不全 | 补齐台账资料 | 叶小满 | 2031年3月底
    """)
    assert [finding.title for finding in ledger.findings] == ["台账不全"]


def test_headings_repeated_on_a_later_page_are_skipped(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任人 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 叶小满 | 2031年3月底
        序号 | 具体问题 | 整改措施     | 责任人 | 完成时限
             |          | 专人保管台账 |        |
        2    | 会风不实 | 精简会议场次 | 叶小满 | 2031年3月底
    """)
    assert [len(finding.measures) for finding in ledger.findings] == [2, 1]
    assert ledger.findings[0].measures[1].person == "叶小满"

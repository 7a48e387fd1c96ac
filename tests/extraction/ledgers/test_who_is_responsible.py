"""Leaders, units and people come out of plain, mixed, labelled and wrongly headed columns."""


def only_measure(ledger):
    (finding,) = ledger.findings
    (measure,) = finding.measures
    return measure


def test_units_that_lead_and_units_that_help_are_told_apart(read):
    measure = only_measure(
        read("""
        序号 | 具体问题 | 整改措施     | 牵头单位 | 配合单位         | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 财务股、人事股   | 2031年3月底
    """)
    )
    assert (measure.lead_unit, measure.co_units) == ("综合股", ("财务股", "人事股"))


def test_a_second_unit_column_beside_the_leading_one_helps(read):
    measure = only_measure(
        read("""
        序号 | 具体问题 | 整改措施     | 牵头单位 | 责任单位 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 财务股   | 2031年3月底
    """)
    )
    assert (measure.lead_unit, measure.co_units) == ("综合股", ("财务股",))


def test_one_column_for_unit_and_person_is_taken_apart(read):
    ledger = read(r"""
        序号 | 具体问题 | 整改措施     | 责任单位及责任人 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股 叶小满    | 2031年3月底
        2    | 会风不实 | 精简会议场次 | 办公室（石鹿鸣） | 长期坚持
        3    | 学习不够 | 每月集中学习 | 机关党支部\n白知远、石鹿鸣 | 长期坚持
    """)
    assert [(f.measures[0].lead_unit, f.measures[0].person) for f in ledger.findings] == [
        ("综合股", "叶小满"),
        ("办公室", "石鹿鸣"),
        ("机关党支部", "白知远、石鹿鸣"),
    ]


def test_a_cell_that_labels_its_parts_is_read_by_label(read):
    measure = only_measure(
        read(r"""
        序号 | 具体问题 | 整改措施     | 责任落实 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 责任领导：白知远；牵头单位：综合股；配合单位：财务股、人事股\n责任人：叶小满 | 2031年3月底
    """)
    )
    assert (measure.leader, measure.lead_unit, measure.person) == ("白知远", "综合股", "叶小满")
    assert measure.co_units == ("财务股", "人事股")


def test_names_under_a_unit_heading_are_people(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任领导 | 责任主体 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 白知远   | 叶小满   | 2031年3月底
        2    | 会风不实 | 精简会议场次 | 白知远   | 石鹿鸣   | 长期坚持
    """)
    assert [(f.measures[0].lead_unit, f.measures[0].person) for f in ledger.findings] == [
        (None, "叶小满"),
        (None, "石鹿鸣"),
    ]


def test_layout_inside_names_is_no_part_of_them(read):
    ledger = read(r"""
        序号 | 具体问题 | 整改措施     | 责任领导 | 责任单位       | 责任人
        1    | 台账不全 | 补齐台账资料 | 白　远   | 综合股\n财务股 | 叶 满、石鹿鸣
        2    | 会风不实 | 精简会议场次 | 林××     | 市场运\n行股   | 石鹿鸣
    """)
    first, second = (finding.measures[0] for finding in ledger.findings)
    assert (first.leader, first.lead_unit, first.person) == ("白远", "综合股、财务股", "叶满、石鹿鸣")
    assert (second.leader, second.lead_unit) == ("林××", "市场运行股")


def test_owners_said_once_for_several_measures_hold_for_all(read):
    ledger = read(r"""
        序号 | 具体问题 | 整改措施                           | 责任领导 | 责任股室 | 责任人 | 整改时限
        1    | 台账不全 | 1.补齐台账资料。\n2.专人保管台账。 | 白知远   | 综合股   | 叶小满 | 2031年3月底
    """)
    assert {(m.leader, m.lead_unit, m.person, m.due) for m in ledger.findings[0].measures} == {
        ("白知远", "综合股", "叶小满", "2031年3月底")
    }
    assert [m.label for m in ledger.findings[0].measures] == ["1.", "2."]

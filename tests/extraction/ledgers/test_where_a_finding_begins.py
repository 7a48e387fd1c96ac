"""A finding goes on while its number and wording are merged, blank or repeated, and begins with new wording."""


def titles_and_counts(ledger):
    return [(finding.title, len(finding.measures)) for finding in ledger.findings]


def test_rows_under_a_merged_finding_belong_to_it(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 2031年3月底
        ^    | ^        | 专人保管台账 | ^        | ^
        2    | 会风不实 | 精简会议场次 | 办公室   | 长期坚持
    """)
    assert titles_and_counts(ledger) == [("台账不全", 2), ("会风不实", 1)]
    assert [m.lead_unit for m in ledger.findings[0].measures] == ["综合股", "综合股"]


def test_blank_rows_go_on_where_the_source_knows_no_merges(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位 | 责任人 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 叶小满 | 2031年3月底
             |          | 专人保管台账 | 办公室   |        |
    """)
    second = ledger.findings[0].measures[1]
    assert (second.lead_unit, second.person, second.due) == ("办公室", "叶小满", "2031年3月底")


def test_the_same_wording_repeated_is_one_finding_whatever_the_number(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 2031年3月底
        2    | 台账不全 | 专人保管台账 | 综合股   | 2031年4月底
        3    | 会风不实 | 精简会议场次 | 办公室   | 长期坚持
    """)
    assert titles_and_counts(ledger) == [("台账不全", 2), ("会风不实", 1)]
    assert [m.due for m in ledger.findings[0].measures] == ["2031年3月底", "2031年4月底"]


def test_numbers_that_count_the_measures_do_not_begin_findings(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 2031年3月底
        2    | ^        | 专人保管台账 | 综合股   | 2031年4月底
        3    | ^        | 每月核对一次 | 综合股   | 2031年4月底
        4    | 会风不实 | 精简会议场次 | 办公室   | 长期坚持
    """)
    assert titles_and_counts(ledger) == [("台账不全", 3), ("会风不实", 1)]


def test_a_blank_in_the_first_row_of_a_finding_stays_blank_and_is_told(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位 | 责任人 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 叶小满 | 2031年3月底
        2    | 会风不实 | 精简会议场次 | 办公室   |        | 长期坚持
        3    | 学习不够 | 每月集中学习 | 办公室   | 石鹿鸣 | 长期坚持
    """)
    assert ledger.findings[1].measures[0].person is None
    assert [note.sentence() for note in ledger.warnings] == ["第2号问题没有写责任人（E3），请补上。"]


def test_a_numbered_row_without_wording_is_told_and_kept_aside(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 2031年3月底
        2    |          | 精简会议场次 | 办公室   | 长期坚持
    """)
    assert titles_and_counts(ledger) == [("台账不全", 1)]
    assert "finding_blank" in [note.code for note in ledger.warnings]
    assert len(ledger.unplaced) == 1


def test_a_blank_category_goes_on_across_findings_and_a_new_outer_one_ends_the_inner(read):
    ledger = read("""
        序号 | 一级标题 | 二级标题 | 具体问题 | 整改措施     | 责任单位
        1    | 一、党的建设方面 | （一）学习不深 | 台账不全 | 补齐台账资料 | 综合股
        2    |          |          | 会风不实 | 精简会议场次 | 办公室
        3    | 二、作风方面 |      | 接待超标 | 修订接待办法 | 办公室
    """)
    assert [finding.path for finding in ledger.findings] == [
        ("党的建设方面", "学习不深"),
        ("党的建设方面", "学习不深"),
        ("作风方面",),
    ]


def test_heading_rows_across_the_table_are_the_path(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施 | 责任领导 | 完成时限
        一、党的建设方面（2个问题） | < | < | < | <
        （一）学习不够深入 | < | < | < | <
        1 | 台账不全 | 补齐台账资料 | 白知远 | 2031年3月底
        （二）制度执行不严 | < | < | < | <
        2 | 会风不实 | 精简会议场次 | 白知远 | 2031年3月底
        二、作风建设方面（1个问题） | < | < | < | <
        3 | 接待超标 | 修订接待办法 | 白知远 | 2031年3月底
    """)
    assert [finding.path for finding in ledger.findings] == [
        ("党的建设方面", "学习不够深入"),
        ("党的建设方面", "制度执行不严"),
        ("作风建设方面",),
    ]


def test_two_people_beside_one_merged_measure_are_both_kept(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位 | 责任人
        1    | 台账不全 | 补齐台账资料 | 综合股   | 叶小满
        ^    | ^        | ^            | ^        | 石鹿鸣
    """)
    (measure,) = ledger.findings[0].measures
    assert measure.person == "叶小满、石鹿鸣"


def test_a_number_in_front_of_the_wording_serves_where_no_column_gives_one(read):
    ledger = read("""
        具体问题     | 整改措施     | 责任单位 | 完成时限
        1.台账不全   | 补齐台账资料 | 综合股   | 2031年3月底
        2.会风不实   | 精简会议场次 | 办公室   | 长期坚持
    """)
    assert [(f.number, f.label, f.title) for f in ledger.findings] == [
        ("1", "1.", "台账不全"),
        ("2", "2.", "会风不实"),
    ]


def test_a_table_of_figures_is_no_ledger(draw):
    from taizhang.extraction.ledgers import read_ledger

    assert (
        read_ledger(
            draw("""
        序号 | 企业名称 | 产值（万元） | 同比
        1    | 某某公司 | 1200         | 3.2%
    """)
        )
        is None
    )

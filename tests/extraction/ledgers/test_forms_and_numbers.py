"""One finding per form; numbers that count findings, tasks, categories, or stand in the wording."""


def test_a_form_with_labels_on_the_left_is_one_finding(read):
    ledger = read(r"""
        整改事项 | 公路养护不及时 | < | <
        整改措施 | 1.逐路段排查。\n2.按月通报。 | < | <
        责任领导 | 白知远 | 责任单位 | 养护股
        责任人   | 叶小满 | 整改时限 | 2031年8月底
        整改状态 | 已完成 | < | <
    """)
    (finding,) = ledger.findings
    assert (finding.title, finding.status, finding.place.cell) == ("公路养护不及时", "已完成", "B1")
    assert [(m.text, m.leader, m.lead_unit, m.person, m.due, m.place.cell) for m in finding.measures] == [
        ("逐路段排查。", "白知远", "养护股", "叶小满", "2031年8月底", "B2"),
        ("按月通报。", "白知远", "养护股", "叶小满", "2031年8月底", "B2"),
    ]


def test_several_forms_are_several_findings(read):
    form = """
        整改事项 | {title}
        整改措施 | 按月通报进度
        责任单位 | 养护股
        整改时限 | 长期坚持
    """
    ledger = read(form.format(title="养护不及时"), form.format(title="热线无人接"))
    assert [(f.number, f.title) for f in ledger.findings] == [("1", "养护不及时"), ("2", "热线无人接")]


PROBLEMS = """
    序号 | 具体问题
    1    | 台账不全
    2    | 会风不实
"""


def test_tasks_numbered_under_their_finding_join_it(read):
    ledger = read(
        PROBLEMS,
        """
        任务编号 | 整改任务     | 责任单位 | 完成时限
        1-1      | 补齐台账资料 | 综合股   | 2031年6月底
        1-2      | 专人保管台账 | 综合股   | 2031年7月底
        2-1      | 精简会议场次 | 办公室   | 长期坚持
    """,
    )
    assert [(f.title, [m.due for m in f.measures]) for f in ledger.findings] == [
        ("台账不全", ["2031年6月底", "2031年7月底"]),
        ("会风不实", ["长期坚持"]),
    ]


def test_tasks_that_name_their_finding_by_number_join_it(read):
    ledger = read(
        PROBLEMS,
        """
        序号 | 对应问题序号 | 整改任务     | 完成时限
        1    | 1            | 补齐台账资料 | 2031年6月底
        2    | 1            | 专人保管台账 | 2031年7月底
        3    | 2            | 精简会议场次 | 长期坚持
    """,
    )
    assert [len(finding.measures) for finding in ledger.findings] == [2, 1]


def test_tasks_counted_on_their_own_are_not_given_to_findings_by_chance(read):
    ledger = read(
        PROBLEMS,
        """
        序号 | 整改任务     | 责任单位 | 完成时限
        1    | 补齐台账资料 | 综合股   | 2031年6月底
        2    | 专人保管台账 | 综合股   | 2031年7月底
        3    | 精简会议场次 | 办公室   | 长期坚持
    """,
    )
    assert [len(finding.measures) for finding in ledger.findings] == [0, 0]
    assert len(ledger.unplaced) == 3


def test_a_number_merged_over_several_findings_counts_their_category(read):
    ledger = read("""
        序号 | 项目     | 具体问题 | 整改措施     | 责任单位
        1    | 学习方面 | 台账不全 | 补齐台账资料 | 综合股
        ^    | ^        | 会风不实 | 精简会议场次 | 办公室
        2    | 作风方面 | 接待超标 | 修订接待办法 | 办公室
    """)
    assert [(f.number, f.path) for f in ledger.findings] == [
        ("1", ("学习方面",)),
        ("2", ("学习方面",)),
        ("3", ("作风方面",)),
    ]
    assert ledger.warnings == ()


def test_numbers_in_front_of_every_wording_number_the_findings(read):
    ledger = read("""
        序号 | 类别     | 存在问题    | 整改措施     | 责任人
        一   | 学习方面 | 1.台账不全  | 补齐台账资料 | 叶小满
             |          | 2.会风不实  | 精简会议场次 | 叶小满
        二   | 作风方面 | 3.接待超标  | 修订接待办法 | 叶小满
    """)
    assert [(f.number, f.title) for f in ledger.findings] == [
        ("1", "台账不全"),
        ("2", "会风不实"),
        ("3", "接待超标"),
    ]

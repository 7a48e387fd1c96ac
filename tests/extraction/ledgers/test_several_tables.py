"""Three lists of one round are joined; separate ledgers stay separate; pages of one table go on."""

PROBLEMS = """
    序号 | 问题类别 | 具体问题
    1    | 作风方面 | 台账不全
    2    | 作风方面 | 会风不实
"""
TASKS = """
    序号 | 整改目标 | 整改措施
    1    | 台账齐全 | 补齐台账资料
         |          | 专人保管台账
    2    | 会议减半 | 精简会议场次
"""
OWNERS = """
    序号 | 责任领导 | 责任单位 | 责任人 | 整改时限
    1    | 白知远   | 综合股   | 叶小满 | 2031年3月底
    2    | 白知远   | 办公室   | 石鹿鸣 | 长期坚持
"""


def test_three_lists_on_three_sheets_are_joined_by_number(read):
    ledger = read(PROBLEMS, TASKS, OWNERS, sheets=("问题清单", "任务清单", "责任清单"))
    assert [(f.number, f.path, f.title, len(f.measures)) for f in ledger.findings] == [
        ("1", ("作风方面",), "台账不全", 2),
        ("2", ("作风方面",), "会风不实", 1),
    ]
    assert [(m.lead_unit, m.person, m.due) for m in ledger.findings[0].measures] == [
        ("综合股", "叶小满", "2031年3月底")
    ] * 2
    assert ledger.findings[0].measures[0].place.sheet == "任务清单"


def test_lists_that_repeat_the_wording_are_joined_by_it(read):
    ledger = read(
        PROBLEMS,
        """
        序号 | 具体问题 | 整改措施     | 责任单位
        1    | 台账不全 | 补齐台账资料 | 综合股
        2    | 会风不实 | 精简会议场次 | 办公室
    """,
    )
    assert [(f.title, len(f.measures)) for f in ledger.findings] == [("台账不全", 1), ("会风不实", 1)]


def test_two_ledgers_with_the_same_numbers_stay_two(read):
    ledger = read(
        """
        序号 | 巡察反馈问题 | 整改措施     | 责任单位
        1    | 台账不全     | 补齐台账资料 | 综合股
    """,
        """
        序号 | 审计发现问题 | 整改措施     | 责任单位
        1    | 少计租金     | 补收租金入账 | 财务股
    """,
        sheets=("巡察", "审计"),
    )
    assert [f.title for f in ledger.findings] == ["台账不全", "少计租金"]


def test_the_next_page_without_headings_goes_on(read):
    ledger = read(
        """
        序号 | 具体问题 | 整改措施     | 责任单位 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 2031年3月底
    """,
        """
             |          | 专人保管台账 |          |
        2    | 会风不实 | 精简会议场次 | 办公室   | 长期坚持
    """,
    )
    assert [(f.title, len(f.measures)) for f in ledger.findings] == [("台账不全", 2), ("会风不实", 1)]
    assert ledger.findings[0].measures[1].due == "2031年3月底"


def test_two_different_tables_under_each_other_on_one_sheet_are_both_read(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位 | 完成时限
        1    | 台账不全 | 补齐台账资料 | 综合股   | 2031年3月底
             |          |              |          |
        编号 | 存在问题 | 责任领导     | 工作举措 | 完成时间
        1    | 会风不实 | 白知远       | 精简会议场次 | 长期坚持
    """)
    assert [(f.title, f.measures[0].text) for f in ledger.findings] == [
        ("台账不全", "补齐台账资料"),
        ("会风不实", "精简会议场次"),
    ]


def test_a_task_list_alone_takes_the_task_for_the_finding(read):
    ledger = read("""
        序号 | 整改任务       | 具体措施     | 责任领导 | 责任单位 | 完成时限
        1    | 规范台账管理   | 补齐台账资料 | 白知远   | 综合股   | 2031年3月底
    """)
    assert [(f.title, f.measures[0].text) for f in ledger.findings] == [("规范台账管理", "补齐台账资料")]

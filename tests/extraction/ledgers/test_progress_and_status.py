"""Statuses are quoted, never inferred; progress goes to the measure it reports on."""


def test_a_column_of_statuses_and_a_column_of_reports_are_told_apart_by_content(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任人 | 完成时限    | 整改情况                         | 完成情况
        1    | 台账不全 | 补齐台账资料 | 叶小满 | 2031年3月底 | 补齐台账38册，按月核对并通报两次 | 基本整改
        2    | 会风不实 | 精简会议场次 | 叶小满 | 2031年3月底 | 会议由每月6次减为2次，压减三分之二 | 视同完成，持续整改
    """)
    assert [finding.status for finding in ledger.findings] == ["基本整改", "视同完成，持续整改"]
    assert ledger.findings[0].measures[0].progress == "补齐台账38册，按月核对并通报两次"


def test_a_lone_column_of_reports_is_no_status(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任人 | 完成时限    | 完成情况
        1    | 台账不全 | 补齐台账资料 | 叶小满 | 2031年3月底 | 已补齐台账38册，按月核对并通报两次
    """)
    finding = ledger.findings[0]
    assert (finding.status, finding.status_source) == (None, None)
    assert finding.measures[0].progress == "已补齐台账38册，按月核对并通报两次"


def test_completed_wins_over_written_off_and_the_day_of_writing_off_is_no_status(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任人 | 完成时限    | 整改状态 | 是否销号 | 销号时间
        1    | 台账不全 | 补齐台账资料 | 叶小满 | 2031年3月底 | 已完成   | 否       | 2031年5月6日
    """)
    assert ledger.findings[0].status == "已完成"
    assert ledger.findings[0].measures[0].due == "2031年3月底"


def test_different_statuses_of_one_finding_are_told_and_none_is_chosen(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任人 | 完成时限    | 整改状态
        1    | 台账不全 | 补齐台账资料 | 叶小满 | 2031年3月底 | 已完成
        ^    | ^        | 专人保管台账 | 叶小满 | 2031年3月底 | 正在整改
    """)
    assert ledger.findings[0].status is None
    assert [note.sentence() for note in ledger.warnings] == [
        "第1号问题写了2种状态：已完成、正在整改，未予认定，请核对。"
    ]


def test_progress_numbered_like_the_measures_is_shared_out(read):
    ledger = read(r"""
        序号 | 具体问题 | 整改措施                           | 责任人 | 整改进展
        1    | 台账不全 | 1.补齐台账资料。\n2.专人保管台账。 | 叶小满 | 1.补齐38册。\n2.已明确专人。
        2    | 会风不实 | 1.精简会议场次。\n2.开短会讲短话。 | 叶小满 | 会议由每月6次减为2次。
    """)
    assert [[m.progress for m in finding.measures] for finding in ledger.findings] == [
        ["补齐38册。", "已明确专人。"],
        ["会议由每月6次减为2次。", None],
    ]


def test_next_steps_and_actual_dates_are_neither_measures_nor_due_dates(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任人 | 完成时限    | 实际完成时间 | 下一步整改措施
        1    | 台账不全 | 补齐台账资料 | 叶小满 | 2031年3月底 | 2031年4月2日 | 每年核对一次台账
    """)
    (measure,) = ledger.findings[0].measures
    assert (measure.text, measure.due) == ("补齐台账资料", "2031年3月底")

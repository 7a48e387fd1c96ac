"""Which rows are data, headings between findings, totals and notes."""


def test_measures_that_begin_like_notes_or_totals_are_measures(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施               | 责任单位 | 完成时限
        1    | 台账不全 | 补齐台账资料           | 综合股   | 2031年3月底
             |          | 审核把关每一册台账     | 办公室   | 2031年4月底
             |          | 汇总分析台账中的问题   | 办公室   | 2031年5月底
             |          | 联系县档案馆指导       | 办公室   | 2031年6月底
    """)
    assert [m.text for m in ledger.findings[0].measures] == [
        "补齐台账资料",
        "审核把关每一册台账",
        "汇总分析台账中的问题",
        "联系县档案馆指导",
    ]


def test_closing_lines_in_cells_of_their_own_are_notes(read):
    ledger = read("""
        具体问题 | 整改措施     | 责任单位 | 完成时限
        台账不全 | 补齐台账资料 | 综合股   | 2031年3月底
        填表人：叶小满 | | 审核人：白知远 |
        合计     | 1条          |          |
    """)
    assert [finding.title for finding in ledger.findings] == ["台账不全"]
    assert ledger.meta["contact"] == "叶小满"


def test_without_a_column_of_findings_the_heading_above_the_measures_is_the_finding(read):
    ledger = read("""
        序号 | 整改措施 | 责任领导 | 责任单位 | 完成时限
        一、学习方面 | < | < | < | <
        （一）关于“台账不全”的问题 | < | < | < | <
        1 | 补齐台账资料 | 白知远 | 综合股 | 2031年3月底
        2 | 专人保管台账 | 白知远 | 综合股 | 长期坚持
        （二）关于“会风不实”的问题 | < | < | < | <
        3 | 精简会议场次 | 白知远 | 办公室 | 立行立改
    """)
    assert [(f.path, f.title, len(f.measures)) for f in ledger.findings] == [
        (("学习方面",), "关于“台账不全”的问题", 2),
        (("学习方面",), "关于“会风不实”的问题", 1),
    ]


def test_blank_rows_and_numbers_of_pages_do_not_disturb(read):
    ledger = read("""
        附件1 | < | < | <
        整改台账 | < | < | <
        序号 | 具体问题 | 整改措施     | 责任单位
        1    | 台账不全 | 补齐台账资料 | 综合股
             |          |              |
        第 2 页 | < | < | <
        2    | 会风不实 | 精简会议场次 | 办公室
    """)
    assert [finding.title for finding in ledger.findings] == ["台账不全", "会风不实"]
    assert ledger.unplaced == ()


def test_a_row_that_fits_nowhere_is_kept_aside(read):
    ledger = read("""
        序号 | 具体问题 | 整改措施     | 责任单位
        1    | 台账不全 | 补齐台账资料 | 综合股
        根据县委巡察办要求，本表每月更新一次并报送 | < | < | <
    """)
    assert len(ledger.unplaced) == 1

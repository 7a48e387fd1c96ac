"""Owners and dates: stated for one measure, for a finding, for a part; in brackets, on lines, in passing."""

from collections.abc import Callable

import pytest

from taizhang.extraction import Proposal, ProposedMeasure

Read = Callable[[str], Proposal]
PLAN = (
    "某局党组巡察反馈问题整改方案\n一、总体要求\n真改实改。\n二、整改任务\n{body}\n三、工作要求\n加强领导。\n"
)


def measures(read: Read, body: str) -> tuple[ProposedMeasure, ...]:
    (finding,) = read(PLAN.format(body=body)).findings
    return finding.measures


def owners(measure: ProposedMeasure) -> tuple[str | None, str | None, str | None, str | None]:
    return measure.leader, measure.lead_unit, measure.person, measure.due


def test_a_bracket_belongs_to_its_measure(read: Read):
    first, second = measures(
        read,
        "（一）学习不深的问题\n1.补课4次。（责任领导：叶小满；责任单位：人事股；责任人：石鹿鸣；完成时限：2031年3月底）\n"
        "2.测试2次。（责任领导：何田田；责任单位：综合股；责任人：于飞；完成时限：长期坚持）",
    )
    assert owners(first) == ("叶小满", "人事股", "石鹿鸣", "2031年3月底")
    assert owners(second) == ("何田田", "综合股", "于飞", "长期坚持")
    assert first.text == "补课4次"


@pytest.mark.parametrize(
    "body",
    [
        "（一）学习不深的问题（责任领导：叶小满，责任单位：人事股）\n1.补课4次。\n2.测试2次。",
        "（一）学习不深的问题\n责任领导：叶小满\n责任单位：人事股\n整改措施：一是补课4次；二是测试2次。",
        "（一）学习不深的问题\n整改措施：一是补课4次；二是测试2次。\n责任领导：叶小满  责任单位：人事股",
        "（一）学习不深的问题\n整改措施：一是补课4次；二是测试2次。（责任领导：叶小满；责任单位：人事股）",
        "（一）学习不深的问题\n1.补课4次。\n2.测试2次。\n责任领导：叶小满\n责任单位：人事股",
    ],
)
def test_what_is_stated_for_the_finding_holds_for_every_measure(read: Read, body: str):
    assert [owners(measure) for measure in measures(read, body)] == [("叶小满", "人事股", None, None)] * 2


def test_helpers_are_told_from_the_lead(read: Read):
    (measure,) = measures(
        read, "（一）学习不深的问题\n整改措施：补课4次。\n牵头单位：人事股；配合单位：综合股、财务股"
    )
    assert (measure.lead_unit, measure.co_units) == ("人事股", ("综合股", "财务股"))


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("由副局长叶小满牵头，开展补课", ("叶小满", None, None, None)),
        ("由党组书记、局长叶小满同志负总责，开展补课", ("叶小满", None, None, None)),
        ("由人事股牵头，2031年6月底前完成补课4次", (None, "人事股", None, None)),
        ("由人事股负责，2031年6月底前完成", (None, "人事股", None, "2031年6月底前")),
        ("已于2030年6月底前完成补课", (None, None, None, None)),
        ("补课4次，由分管领导牵头", ("分管领导", None, None, None)),
    ],
)
def test_what_a_clause_says_in_passing(read: Read, clause: str, expected: tuple[str | None, ...]):
    (measure,) = measures(read, f"（一）学习不深的问题\n整改措施：一是{clause}。")
    if "完成补课" in clause and "已于" not in clause:
        expected = (*expected[:3], "2031年6月底前")
    assert owners(measure) == expected


def test_nothing_is_made_up(read: Read):
    (measure,) = measures(read, "（一）学习不深的问题\n整改措施：明确责任领导、责任单位和完成时限。")
    assert owners(measure) == (None, None, None, None)

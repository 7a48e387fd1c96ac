"""Stated status: what counts as said of the finding, what is only said of a measure, and what is mere tone."""

from collections.abc import Callable

import pytest

from taizhang.extraction import Proposal

Read = Callable[[str], Proposal]
PAPER = (
    "关于巡察整改情况的通报\n一、整改总体情况\n{intro}\n二、整改情况\n"
    "（一）关于“学习不深”的问题{head}\n整改情况：{body}\n三、下一步打算\n持续推进。\n"
)


def status(
    read: Read, body: str, head: str = "", intro: str = "召开会议3次。"
) -> tuple[str | None, str | None]:
    (finding,) = read(PAPER.format(body=body, head=head, intro=intro)).findings
    return finding.status, finding.status_source


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("一是补课4次；二是测试2次。（已完成整改）", "已完成整改"),
        ("该问题已完成整改。一是补课4次。二是测试2次。", "已完成整改"),
        ("一是补课4次。二是测试2次。目前，该问题正在整改。", "正在整改"),
        ("补课4次。此项任务达到序时进度。", "达到序时进度"),
        ("一是补课4次。整改状态：已完成，长期坚持。", "已完成，长期坚持"),
        ("一是补课4次。该问题视同完成，持续整改。", "视同完成，持续整改"),
        ("一是补课4次。审核意见：“已完成，同意销号”。", "已完成，同意销号"),
        ("一是补课4次。二是测试2次。【部分整改】", "部分整改"),
    ],
)
def test_what_is_said_of_the_finding_is_quoted(read: Read, body: str, said: str):
    assert status(read, body) == (said, "item")


def test_a_bracket_in_the_heading_is_said_of_the_finding(read: Read):
    assert status(read, "一是补课4次。二是测试2次。", head="（正在整改）") == ("正在整改", "item")


@pytest.mark.parametrize(
    "body",
    [
        "一是补课4次，全部完成年度计划。二是取得明显成效。",
        "一是发现隐患37处（均已整改）。二是办结案件6件。",
        "一是补课4次（已完成）。二是测试2次（已完成）。三是建章立制（正在推进）。",
        "取得初步成效，工作上了新台阶。",
        "一是确保2031年3月底前完成整改。",
    ],
)
def test_tone_and_the_state_of_measures_are_no_status(read: Read, body: str):
    assert status(read, body) == (None, None)


@pytest.mark.parametrize(
    ("intro", "said"),
    [
        ("反馈的1个问题已全部完成整改。", "全部完成"),
        ("截至目前，巡察反馈问题全部整改到位。", "全部整改到位"),
        ("反馈意见指出的问题均已整改完成。", "已整改完成"),
    ],
)
def test_what_is_said_of_all_counts_for_each(read: Read, intro: str, said: str):
    assert status(read, "一是补课4次。", intro=intro) == (said, "overall")


@pytest.mark.parametrize(
    "intro",
    [
        "确保反馈问题全部整改到位。", "反馈的9个问题中，已完成整改8个，正在整改1个。", "除1个问题外，其余问题已全部完成整改。",
        "39项整改措施全部完成。", "力争年底前问题全部完成整改。",
    ],
)  # fmt: skip
def test_plans_shares_and_measures_say_nothing_of_all(read: Read, intro: str):
    assert status(read, "一是补课4次。", intro=intro) == (None, None)


def test_the_item_goes_before_the_whole(read: Read):
    assert status(read, "一是补课4次。该问题正在整改。", intro="反馈的问题已全部完成整改。") == (
        "正在整改",
        "item",
    )


@pytest.mark.parametrize("said", ["已整改到位", "3个月内取得明显成效", "长期坚持"])
def test_a_status_in_tortoise_shell_brackets_behind_the_heading(read: Read, said: str):
    text = f"二、整改进展情况\n1.关于督办不力的问题〔{said}〕\n整改情况：一是建立清单。二是每月调度。"
    found = read(text).findings[0]
    assert (found.title, found.status) == ("督办不力", said)

"""What changed between two texts, paragraph by paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from taizhang.web.desk.bulletins.difference import difference

TEXTS = st.lists(st.text("整改问题措施。", min_size=1, max_size=8), max_size=6).map("\n".join)


def signs(before, after):
    return [change.sign for change in difference(before, after)]


def test_the_same_text_has_no_change():
    assert signs("甲\n乙", "甲\n乙") == [" ", " "]


def test_a_changed_word_is_shown_within_its_paragraph():
    (change,) = difference("已完成整改2个，正在整改3个。", "已完成整改4个，正在整改3个。")
    assert [(run.sign, run.text) for run in change.runs] == [
        (" ", "已完成整改"),
        ("-", "2"),
        ("+", "4"),
        (" ", "个，正在整改3个。"),
    ]


def test_unlike_paragraphs_are_one_gone_and_one_come():
    assert signs("组织领导情况", "下一步打算") == ["-", "+"]


def test_added_and_removed_paragraphs_stand_alone():
    assert signs("甲\n乙", "甲\n丙丁\n乙") == [" ", "+", " "]
    assert signs("甲\n丙丁\n乙", "甲\n乙") == [" ", "-", " "]


def test_a_paragraph_that_changed_is_found_below_one_that_was_added():
    before = "对照反馈意见，明确责任单位和完成时限。"
    after = "先后召开专题会议3次。\n对照反馈意见，明确牵头领导、责任单位和完成时限。"
    assert signs(before, after) == ["+", "~"]


def test_a_long_text_rewritten_from_end_to_end_is_compared_at_once():
    before = "\n".join(f"第{number}段的旧话" for number in range(300))
    after = "\n".join(f"{number}新段" for number in range(300))
    assert signs(before, after).count("-") == 300


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off_the_difference(before, after):
    changes = difference(before, after)
    for kept, text in (("-", before), ("+", after)):
        lines = ["".join(run.text for run in change.runs if run.sign in (" ", kept)) for change in changes]
        there = [any(run.sign in (" ", kept) for run in change.runs) for change in changes]
        assert [line for line, is_there in zip(lines, there, strict=True) if is_there] == text.splitlines()

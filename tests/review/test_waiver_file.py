"""A list of waivers is read, and what is wrong in it is said with its number."""

from datetime import date

import pytest

from taizhang.documents.refusal import Unreadable
from taizhang.review import Waiver
from taizhang.review.waiver_file import read_waivers

SOUND = """
# 引用原件，照录不改
[[waiver]]
code = "w101"
passage = "截止"
reason = "照录原件"
person = "张三"
on = 2031-05-06
"""


def test_a_waiver_says_what_where_why_who_and_when():
    assert read_waivers(SOUND) == (Waiver("W101", "截止", "照录原件", "张三", date(2031, 5, 6)),)
    assert read_waivers("") == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[waiver]]\ncode =", "不是合格的 TOML"),
        ('waiver = "W101"', "只能有 [[waiver]]"),
        (SOUND + "\n[other]\nx = 1", "只能有 [[waiver]]"),
        ("waiver = [1]", "第 1 条要写成 [[waiver]]"),
        (SOUND + '[[waiver]]\ncode = "W101"\npassage = ""', "第 2 条缺 passage、reason、person、on"),
        (SOUND + 'file = "a.txt"', "第 1 条的 file 认不出"),
        (SOUND.replace("2031-05-06", '"2031-05-06"'), "第 1 条的 on 要写成不带引号的日期"),
        (SOUND.replace("2031-05-06", "2031-05-06T07:00:00"), "第 1 条的 on 要写成不带引号的日期"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_the_number(text, sentence):
    with pytest.raises(Unreadable, match=r".") as refusal:
        read_waivers(text)
    assert sentence in str(refusal.value)

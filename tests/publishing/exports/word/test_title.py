"""Long titles break by sense and evenly (GB/T 9704, 7.3.1)."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taizhang.publishing.exports.word.title import lines_of_title


@pytest.mark.parametrize(
    "lines",
    [
        ["关于防汛工作的通知"],
        ["中共云泽县科技和经济信息化局党组", "关于县委第三轮巡察集中整改进展情况的通报"],
        ["中共青禾县科学技术局党组", "关于十一届县委第五轮专项巡察", "集中整改进展情况的通报"],
        ["中共青禾县科学技术和经济信息化局党组", "关于十四届县委第六轮", "巡察整改进展情况的通报"],
        ["中共青禾县委巡察工作领导小组办公室", "关于巡察整改“回头看”发现问题的反馈意见"],
        ["青禾县科学技术局党组", "巡察反馈问题整改任务清单"],
        ["关于开展2025年度科技型", "中小企业评价工作的通知"],
    ],
)
def test_a_title_breaks_where_its_sense_does(lines: list[str]):
    assert lines_of_title("".join(lines), 20) == lines


def test_breaks_that_the_writer_made_are_kept():
    assert lines_of_title("中共云泽县委\n关于整改的通报", 20) == ["中共云泽县委", "关于整改的通报"]


def test_no_line_begins_with_a_particle_or_splits_a_number():
    lines = lines_of_title("关于2023年1月至2025年12月规模以上工业企业研发投入的统计口径说明", 20)
    assert not any(line[0] in "的、》年月" for line in lines[1:])
    assert not any(line[-1].isdigit() for line in lines[:-1])


@given(st.text(alphabet="关于的《》“”、年2025整改任务清单通报", max_size=90))
def test_nothing_is_lost_and_nothing_too_long(title: str):
    lines = lines_of_title(title, 20)
    assert "".join(lines) == title
    assert all(len(line) <= 20 for line in lines)


def test_an_endless_title_takes_no_endless_time():
    began = time.perf_counter()
    lines = lines_of_title("整改任务清单" * 100, 20)
    assert "".join(lines) == "整改任务清单" * 100
    assert time.perf_counter() - began < 2

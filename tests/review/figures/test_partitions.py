"""Names that leave nothing over, and names that overlap."""

import pytest

from taizhang.review.figures.partitions import is_partition, may_overlap


@pytest.mark.parametrize(
    "names",
    [["男党员", "女党员"], ["农村居民", "城镇居民"], ["中心城区公办园", "民办园"], ["已完成", "正在整改"]],
)
def test_these_make_up_the_whole(names):
    assert is_partition(names)


@pytest.mark.parametrize("names", [["女党员", "35岁以下党员"], ["男党员"], ["乡村骨干", "社区骨干"]])
def test_these_do_not(names):
    assert not is_partition(names)


def test_people_told_from_two_sides_are_counted_twice():
    assert may_overlap(["女干部", "一般干部"])
    assert not may_overlap(["党组会", "专题会"])

"""A range in the wrong order is told from a range with a day that does not exist."""

import pytest

from taizhang.review.turned import is_turned


@pytest.mark.parametrize(
    "text",
    ["6月15日至6月9日", "2023-2021年", "2024年11月25日至2024年1月17日", "6月15-9日", "2025年8月至2025年3月"],
)
def test_the_wrong_order_is_seen(text):
    assert is_turned(text)


@pytest.mark.parametrize(
    "text", ["2月30日至3月5日", "6月9日至6月15日", "2021-2023年", "2024年13月8日", "2025-08-27"]
)
def test_the_right_order_and_impossible_days_are_no_turned_ranges(text):
    assert not is_turned(text)

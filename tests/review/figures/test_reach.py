"""What a printed figure may stand for, by how it is written."""

from fractions import Fraction

import pytest

from taizhang.extraction import claims
from taizhang.review.feasibility import Interval
from taizhang.review.figures.reach import exact_count, is_alike, reach


def only(text):
    found = claims(text)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("规上工业企业142家。", 142),
        ("培训320人次。", 320),
        ("从业人员2.1万人。", None),
        ("惠及近500户。", None),
        ("罚款2360元。", None),
    ],
)
def test_only_what_was_counted_out_is_a_count(text, count):
    assert exact_count(only(text)) == count


def test_a_rounded_amount_reaches_half_a_digit_to_both_sides():
    within = reach(only("总投资77.85亿元。").quantity)
    assert within == Interval(Fraction(7784500000), Fraction(7785500000))


def test_a_plan_in_whole_billions_may_be_meant_exactly():
    quantity = only("总投资10亿元。").quantity
    assert reach(quantity) == Interval(Fraction(950000000), Fraction(1050000000))
    assert reach(quantity, strictly=True) == Interval.at(10**9)


def test_nobody_knows_what_about_five_hundred_is():
    assert reach(only("兑付资金近500万元。").quantity) is None


def test_people_are_people_however_they_are_counted():
    assert is_alike(only("提醒谈话4人。"), only("处理10人次。"))
    assert not is_alike(only("提醒谈话4人。"), only("走访企业10家。"))

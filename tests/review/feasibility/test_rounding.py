"""What a printed number may stand for: each way of rounding and its own inverse."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from taizhang.review.feasibility import Interval, Mode, preimage, rounded

VALUES = st.fractions(-1000, 1000, max_denominator=400)
MODES = (Mode.HALF_UP, Mode.HALF_EVEN, Mode.TRUNCATED)


@given(VALUES, st.integers(0, 3), st.sampled_from(MODES))
def test_a_value_lies_in_what_its_print_may_stand_for(value, digits, mode):
    assert value in preimage(rounded(value, digits, mode), mode)


@given(VALUES, st.integers(0, 2), st.integers(-3000, 3000), st.sampled_from(MODES))
def test_nothing_else_lies_in_it(value, digits, printed, mode):
    other = Decimal(printed).scaleb(-digits)
    assert (value in preimage(other, mode)) == (rounded(value, digits, mode) == other)


def test_ties_are_forgiven_both_ways():
    assert Fraction("2.5") in preimage(Decimal("2"))
    assert Fraction("2.5") in preimage(Decimal("3"))


def test_the_digits_behind_the_point_count_as_printed():
    assert preimage(Decimal("8.0")) == Interval(Fraction("7.95"), Fraction("8.05"))
    assert preimage(Decimal("8")) == Interval(Fraction("7.5"), Fraction("8.5"))


def test_division_by_what_may_be_nothing_has_no_answer():
    assert Interval.at(3).over(Interval(Fraction(-1), Fraction(1))) is None
    assert Interval.at(3).over(Interval.at(2)) == Interval.at(Fraction(3, 2))

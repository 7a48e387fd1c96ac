"""The bases of a growth, against trying every base, and the promise that no correct pair is rejected."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taizhang.review.feasibility import Mode, nearest_bases, possible_bases, rounded, weigh
from taizhang.review.feasibility.growth import chance_of_passing

MODES = (Mode.HALF_UP, Mode.HALF_EVEN, Mode.TRUNCATED)


def tried(count, rate, mode, most):
    digits = -rate.as_tuple().exponent
    fits = lambda base: rounded(Fraction(100 * (count - base), base), digits, mode) == rate  # noqa: E731
    return [base for base in range(1, most) if fits(base)]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("digits", [0, 1, 2])
def test_the_bases_are_those_that_trying_every_number_finds(mode, digits):
    for count in range(1, 60, 7):
        for rate in range(-70 * 10**digits, 160 * 10**digits, 13 * 10**digits + 1):
            printed, most = Decimal(rate).scaleb(-digits), 6 * count + 20
            found = [base for base in possible_bases(count, printed, mode) if base < most]
            assert found == tried(count, printed, mode, most), (count, printed, mode)


@given(st.integers(1, 50_000), st.integers(1, 50_000), st.integers(0, 3), st.sampled_from(MODES[:2]))
@settings(max_examples=400, deadline=None)
def test_a_correctly_computed_rate_is_never_rejected(count, base, digits, mode):
    printed = rounded(Fraction(100 * (count - base), base), digits, mode)
    assert base in possible_bases(count, printed, mode)
    assert base in weigh(count, printed).bases


@given(st.integers(1, 5_000), st.integers(1, 5_000), st.integers(0, 3))
@settings(max_examples=200, deadline=None)
def test_a_rate_with_its_rest_cut_off_is_at_worst_near(count, base, digits):
    printed = rounded(Fraction(100 * (count - base), base), digits, Mode.TRUNCATED)
    found = weigh(count, printed)
    assert found.is_possible or found.is_near


@pytest.mark.parametrize(
    ("count", "rate", "bases"),
    [
        (142, "22.4", [116]),
        (72, "80", [40]),
        (33, "3.1", [32]),
        (54, "8.0", [50]),
        (37, "4.9", []),
        (58, "-9.8", []),
        (84, "3.25", []),
        (1043, "4.9", [994]),
        (0, "-50", []),
    ],
)
def test_known_pairs(count, rate, bases):
    assert list(possible_bases(count, Decimal(rate))) == bases


def test_only_bankers_rounding_makes_two_percent_of_forty_and_one():
    assert [list(possible_bases(41, Decimal("2"), mode)) for mode in MODES] == [[], [40], [40]]


def test_a_fall_to_nothing_leaves_every_base():
    assert possible_bases(5, Decimal("-100")).start == 1000
    assert 1 in possible_bases(0, Decimal("-100"))
    assert 10**9 in possible_bases(0, Decimal("-100"))


def test_the_nearest_bases_show_what_the_rate_could_have_been():
    assert nearest_bases(37, Decimal("4.9")) == [(35, Decimal("5.7")), (36, Decimal("2.8"))]


def test_the_chance_of_passing_is_the_share_of_prints_that_pass():
    for count, rate in ((142, "22.4"), (37, "4.9"), (120, "15.0")):
        grid = [Decimal(rate) + Decimal(k) / 10 for k in range(-150, 151)]
        share = sum(bool(possible_bases(count, one)) for one in grid) / len(grid)
        assert abs(share - float(chance_of_passing(count, Decimal(rate)))) < 0.02
    assert chance_of_passing(21356, Decimal("4.9")) == 1

"""Shares with intervals, against examples that are worked out in print or by hand."""

import pytest

from taizhang.registers.surveying import Stratum, difference, estimate, wilson

# A frame so large that nothing is taken off for it.
ENDLESS = 10**12


def rounded(*values):
    return tuple(round(value, 4) for value in values)


@pytest.mark.parametrize(
    ("held", "asked", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_that_of_the_table_of_newcombe(held, asked, low, high):
    """Statistics in Medicine 17, 1998, 857–872, table I, method 3."""
    assert rounded(*wilson(held / asked, asked)) == (low, high)
    one = estimate([Stratum(ENDLESS, asked, held)])
    assert rounded(one.low, one.high) == (low, high)


@pytest.mark.parametrize(
    ("later", "earlier", "value", "low", "high"),
    [((56, 70), (48, 80), 0.2, 0.0524, 0.3339), ((9, 10), (3, 10), 0.6, 0.1705, 0.8090)],
)
def test_the_difference_is_that_of_the_table_of_newcombe(later, earlier, value, low, high):
    """Statistics in Medicine 17, 1998, 873–890, table II, method 10."""
    now, then = (estimate([Stratum(ENDLESS, asked, held)]) for held, asked in (later, earlier))
    found = difference(now, then)
    assert rounded(found.value, found.low, found.high) == (value, low, high)
    assert found.is_certain


def test_a_small_frame_makes_the_interval_narrower_and_a_whole_one_leaves_nothing_to_chance():
    plain, small, whole = (estimate([Stratum(n, 100, 20)]) for n in (ENDLESS, 200, 100))
    assert small.high - small.low < plain.high - plain.low
    assert small.effective == pytest.approx(100 * 199 / 100)
    assert (whole.low, whole.share, whole.high) == (0.2, 0.2, 0.2)


def test_strata_are_weighted_by_how_many_each_stands_for():
    """By hand: weights of the strata 3/4 and 1/4, shares 1/10 and 1/2, of which 9/10 and 7/10 were not asked."""
    exact = estimate([Stratum(900, 90, 9), Stratum(300, 90, 45)])
    variance = 9 / 16 * 0.9 * 0.09 / 89 + 1 / 16 * 0.7 * 0.25 / 89
    assert exact.share == pytest.approx(0.2)
    assert exact.effective == pytest.approx(0.16 / variance)
    assert exact.kish == pytest.approx(1200**2 / (90 * 10**2 + 90 * (300 / 90) ** 2))
    assert exact.low < 0.2 < exact.high


def test_weights_that_are_all_the_same_leave_the_sample_whole():
    assert estimate([Stratum(100, 10, 1), Stratum(300, 30, 3)]).kish == pytest.approx(40)


def test_nobody_in_any_stratum_still_leaves_an_upper_end():
    none = estimate([Stratum(1000, 50, 0), Stratum(1000, 50, 0)])
    assert (none.share, none.low) == (0, pytest.approx(0, abs=1e-12))
    assert none.high > 0.03


def test_a_difference_within_chance_is_not_certain():
    now, then = (estimate([Stratum(1000, 100, held)]) for held in (21, 20))
    assert not difference(now, then).is_certain

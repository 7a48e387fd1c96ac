"""Days of work, first and last included, over holidays and make-up weekends."""

from datetime import date

import pytest

from taizhang.workdays import is_known, is_working, last_of


@pytest.mark.parametrize(
    ("first", "working", "last"),
    [
        (date(2026, 3, 2), False, date(2026, 3, 8)),
        (date(2026, 3, 2), True, date(2026, 3, 10)),
        (date(2025, 9, 29), True, date(2025, 10, 14)),
        (date(2026, 3, 7), True, date(2026, 3, 17)),
    ],
    ids=["calendar days", "over a weekend", "over the national holiday", "from a Saturday on"],
)
def test_seven_days_end_on(first, working, last):
    assert last_of(7, first, working=working) == last


def test_a_weekend_that_makes_up_for_a_holiday_is_worked():
    assert is_working(date(2025, 10, 11))
    assert not is_working(date(2025, 10, 1))


def test_a_year_without_a_notice_is_said_to_be_unknown_and_counted_by_the_week():
    assert is_known(date(2026, 10, 1))
    assert not is_known(date(2099, 1, 1))
    assert is_working(date(2099, 1, 1)) == (date(2099, 1, 1).weekday() < 5)

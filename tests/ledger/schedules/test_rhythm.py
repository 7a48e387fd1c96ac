"""Days of a rhythm by week, fortnight and month, and what holidays do to them (调度日)."""

from datetime import date

import pytest

from taizhang.bureau.refusal import Refused
from taizhang.ledger.schedules.rhythm import Rhythm, opening_day, refuse_unsound_rhythm, upcoming
from taizhang.workdays import SEEDED

# The National Day of 2025 was off from 1 to 8 October; Sunday 28 September and Saturday 11 October were worked.
SEPTEMBER = date(2025, 9, 15)


def days(cadence, *of, since=SEPTEMBER, count=4, first=SEPTEMBER):
    found = upcoming(Rhythm(cadence, of, first), SEEDED, since=since, count=count)
    return [(one.nominal.isoformat()[5:], one.due.isoformat()[5:]) for one in found]


def test_every_friday_and_over_a_holiday_the_day_after_it():
    assert days("weekly", 5) == [
        ("09-19", "09-19"),
        ("09-26", "09-26"),
        ("10-03", "10-09"),
        ("10-10", "10-10"),
    ]


def test_occurrences_that_a_holiday_pushes_together_count_once():
    assert days("weekly", 1, 4, since=date(2025, 9, 29), count=3) == [
        ("09-29", "09-29"),
        ("10-09", "10-09"),
        ("10-13", "10-13"),
    ]


def test_every_second_week_goes_by_the_week_of_its_first_day():
    assert days("fortnightly", 3, count=3) == [("09-17", "09-17"), ("10-01", "10-09"), ("10-15", "10-15")]
    assert days("fortnightly", 3, since=date(2025, 9, 24), count=1) == [("10-01", "10-09")]


def test_the_thirty_first_is_the_last_day_of_every_month():
    found = days("monthly", 15, 31, since=date(2026, 2, 1), first=date(2026, 1, 1))
    assert found == [("02-15", "02-24"), ("02-28", "02-28"), ("03-15", "03-16"), ("03-31", "03-31")]


def test_a_year_without_a_notice_is_provisional():
    (one,) = upcoming(Rhythm("monthly", (25,), date(2031, 1, 1)), SEEDED, since=date(2031, 3, 1), count=1)
    assert one.is_provisional


def test_it_is_opened_so_many_working_days_before():
    assert opening_day(date(2025, 10, 9), 3, SEEDED) == date(2025, 9, 28)


@pytest.mark.parametrize("rhythm", [("weekly", (8,)), ("monthly", (0,)), ("daily", (1,)), ("weekly", ())])
def test_days_that_there_are_not_are_refused(rhythm):
    with pytest.raises(Refused):
        refuse_unsound_rhythm(Rhythm(*rhythm, SEPTEMBER))

"""Days of work, first and last included, over holidays and make-up weekends."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from taizhang.workdays import SEEDED, SEEDS, Calendar, Day, Unsound, Year

KNOWN = st.dates(date(min(SEEDS), 1, 1), date(max(SEEDS), 12, 31))
NOBODY_KNOWS = st.dates(date(max(SEEDS) - 2, 1, 1), date(max(SEEDS) + 3, 12, 31))


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
    assert SEEDED.last_of(7, first, working=working) == Day(last)


def test_a_weekend_that_makes_up_for_a_holiday_is_worked():
    assert SEEDED.is_working(date(2025, 10, 11))
    assert not SEEDED.is_working(date(2025, 10, 1))


def test_every_day_of_every_known_year_is_what_the_library_says():
    first, last = date(min(SEEDS), 1, 1), date(max(SEEDS), 12, 31)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert [day for day in days if SEEDED.is_working(day) != chinese_calendar.is_workday(day)] == []


def test_a_year_without_a_notice_is_said_to_be_unknown_and_counted_by_the_week():
    assert SEEDED.is_known(date(2026, 10, 1))
    assert not SEEDED.is_known(date(2099, 1, 1))
    assert SEEDED.is_working(date(2099, 1, 1)) == (date(2099, 1, 1).weekday() < 5)


@given(NOBODY_KNOWS, NOBODY_KNOWS)
def test_what_is_left_is_what_counting_day_by_day_gives(first, second):
    today, due = sorted((first, second))
    days = (today + timedelta(days=n) for n in range(1, (due - today).days + 1))
    assert SEEDED.left(today, due) == sum(SEEDED.is_working(day) for day in days)
    assert SEEDED.left(due, today) == -SEEDED.left(today, due)


@given(NOBODY_KNOWS, st.integers(1, 300))
def test_the_day_so_many_working_days_later_leaves_exactly_so_many(today, count):
    later = SEEDED.after(count, today)
    assert SEEDED.is_working(later.date)
    assert SEEDED.left(today, later.date) == count


@given(NOBODY_KNOWS, st.integers(1, 600))
def test_a_day_is_provisional_exactly_where_a_year_without_notice_was_counted_through(today, count):
    later = SEEDED.after(count, today)
    days = (today + timedelta(days=n) for n in range(1, (later.date - today).days + 1))
    assert later.is_provisional == any(not SEEDED.is_known(day) for day in days)


@given(KNOWN)
def test_the_next_working_day_is_the_first_that_is_worked(day):
    found = SEEDED.next_working(day)
    assert SEEDED.is_working(found)
    assert not any(SEEDED.is_working(day + timedelta(days=n)) for n in range((found - day).days))


def test_a_year_that_is_entered_replaces_the_one_that_came_with_the_house():
    year = Year.of(2027, off=[date(2027, 1, 1), date(2027, 1, 2)], worked=[date(2027, 1, 9)], source="国办")
    known = SEEDED.with_years({2027: year})
    assert known.is_known(date(2027, 6, 1))
    assert (known.is_working(date(2027, 1, 1)), known.is_working(date(2027, 1, 9))) == (False, True)
    assert year.rest == {date(2027, 1, 1)}
    assert not SEEDED.is_known(date(2027, 6, 1))


@pytest.mark.parametrize(
    ("off", "worked", "why"),
    [
        ([date(2028, 1, 1)], [], "year"),
        ([], [date(2027, 1, 5)], "work"),
        ([date(2027, 1, 2)], [date(2027, 1, 2)], "rest"),
    ],
    ids=["a day of another year", "a weekday to be made up for", "off and worked at once"],
)
def test_a_year_that_cannot_be_is_refused_with_the_day(off, worked, why):
    with pytest.raises(Unsound) as refused:
        Year.of(2027, off=off, worked=worked)
    assert refused.value.why == why


def test_a_calendar_of_no_years_takes_the_week_and_says_so():
    assert Calendar({}).after(5, date(2026, 3, 6)) == Day(date(2026, 3, 13), is_provisional=True)

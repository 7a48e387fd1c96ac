"""Everybody reads the calendar of working days, and nobody changes it here (工作日历)."""

import pytest
from django.utils.timezone import localdate

from taizhang.workdays import SEEDED


def page(browser, query=""):
    answer = browser.get(f"/workdays{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_this_year_shows_how_many_days_are_worked_and_where_that_stands(zhou):
    this = localdate().year
    shown = page(zhou)
    assert f"工作日历 {this}" in shown
    assert (SEEDED.years[this].source if this in SEEDED.years else "还没有登记") in shown


def test_a_year_without_a_notice_says_so(zhou):
    following = localdate().year + 1
    if following in SEEDED.years:
        assert SEEDED.years[following].source in page(zhou, f"?year={following}")
    else:
        assert "还没有登记" in page(zhou, f"?year={following}")


@pytest.mark.parametrize("query", ["?year=9999", "?year=x", "?year=-1", "?year=²"])
def test_a_year_that_is_not_offered_is_this_one(zhou, query):
    assert f"工作日历 {localdate().year}" in page(zhou, query)


def test_it_is_for_reading(zhou):
    assert zhou.post("/workdays").status_code == 405

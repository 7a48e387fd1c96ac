"""Dates that lost signs: always told apart, read only where one reading is left, every reading offered."""

import pytest

from taizhang.extraction import dates

ONE_READING = [
    ("2024319427日", "range", ("2024-03-19", "2024-04-27")), ("2024717日至830日", "range", ("2024-07-17", "2024-08-30")),
    ("2025324日至56，", "range", ("2025-03-24", "2025-05-06")), ("2025827日", "date", "2025-08-27"), ("2025年827日", "date", "2025-08-27"),
    ("20256月", "month", "2025-06"), ("20251-6月", "month range", ("2025-01", "2025-06")), ("20256月30日", "date", "2025-06-30"),
    ("\n2025827\n", "date", "2025-08-27"), ("\n20250827\n", "date", "2025-08-27"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "value"), ONE_READING)
def test_one_reading_is_taken_and_marked(text: str, kind: str, value: object):
    (found,) = dates(text)
    assert (found.kind, found.value, found.well_formed) == (kind, value, False)
    assert [candidate.value for candidate in found.candidates] == [value]
    assert found.candidates[0].why


@pytest.mark.parametrize(
    ("text", "values"),
    [("2025111日", ["2025-01-11", "2025-11-01"]), ("20251月", ["2025-01", ("2025-01", "2025-12")])],
)
def test_two_readings_are_offered_and_none_taken(text: str, values: list[object]):
    (found,) = dates(text)
    assert found.value is None
    assert [candidate.value for candidate in found.candidates] == values


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2025月", "month missing"), ("2025年月", "month missing"), ("2025年6月日", "day missing")],
)
def test_a_lost_number_is_not_made_up(text: str, kind: str):
    (found,) = dates(text)
    assert (found.kind, found.value, found.well_formed) == (kind, None, False)


def test_a_glued_day_takes_the_year_of_the_date_before():
    _, found = dates("2024717日至830日巡察。914日反馈")
    assert (found.value, found.well_formed, found.inherited) == ("2024-09-14", False, True)


def test_a_glued_day_without_any_year_stays_open():
    (found,) = dates("914日反馈")
    assert found.value is None
    assert [candidate.value for candidate in found.candidates] == ["--09-14"]


@pytest.mark.parametrize("text", ["20259999日", "202513月"])
def test_no_reading_at_all_is_invalid(text: str):
    (found,) = dates(text)
    assert (found.kind, found.value) == ("invalid", None)

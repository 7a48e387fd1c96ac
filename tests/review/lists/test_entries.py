"""Every entry of a word list says on whose authority it stands, and can be found."""

from datetime import date

import pytest

from taizhang.review.lists import agencies, expressions, places, spelling
from taizhang.review.lists.laws import LAWS
from taizhang.review.lists.prefectures import CITIES, MUNICIPALITIES, PROVINCE_OF

LISTS = {
    "agencies": agencies.AGENCIES,
    "expressions": expressions.EXPRESSIONS,
    "laws": LAWS,
    "places": places.PLACES,
    "spelling": spelling.SPELLING,
}
GUARDED = {
    "agencies": (agencies.AGENCIES, agencies.GUARDS),
    "expressions": (expressions.EXPRESSIONS, expressions.GUARDS),
    "places": (places.PLACES, places.GUARDS),
    "spelling": (spelling.SPELLING, spelling.GUARDS),
}


@pytest.mark.parametrize("entries", LISTS.values(), ids=LISTS)
class TestEachList:
    def test_every_entry_has_a_source_and_a_better_wording(self, entries):
        assert [one.wrong for one in entries if not one.source or not one.better] == []

    def test_no_word_stands_in_it_twice(self, entries):
        words = [one.wrong for one in entries]
        assert len(words) == len(set(words))

    def test_nothing_is_its_own_remedy(self, entries):
        assert [one.wrong for one in entries if one.wrong == one.better.strip("《》")] == []

    def test_its_days_lie_behind_us(self, entries):
        assert [
            one.wrong for one in entries if one.since and not date(2000, 1, 1) < one.since <= date(2026, 1, 1)
        ] == []


@pytest.mark.parametrize(("entries", "guards"), GUARDED.values(), ids=GUARDED)
class TestTheGuards:
    def test_a_guard_is_no_listed_word(self, entries, guards):
        assert {one.wrong for one in entries}.isdisjoint(guards)

    def test_every_guard_holds_a_listed_word(self, entries, guards):
        assert [guard for guard in guards if not any(one.wrong in guard for one in entries)] == []

    def test_no_guard_stands_twice(self, entries, guards):
        assert len(guards) == len(set(guards))


def test_no_better_wording_is_itself_listed_as_wrong():
    for entries in LISTS.values():
        wrong = {one.wrong for one in entries}
        assert [one.better for one in entries if one.better.strip("《》") in wrong] == []


def test_what_took_the_place_of_a_place_is_in_use_today():
    gone = {one.wrong for one in places.PLACES}
    assert [one.better for one in places.PLACES if one.better in gone] == []


def test_a_city_belongs_to_one_province():
    cities = [city for names in CITIES.values() for city in names.split()]
    assert len(cities) == len(PROVINCE_OF)
    assert set(MUNICIPALITIES).isdisjoint(cities)


def test_there_are_as_many_prefecture_cities_as_the_ministry_counts():
    assert len(PROVINCE_OF) == 293

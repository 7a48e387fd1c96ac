"""Every entry of a word list says on whose authority it stands, and can be found."""

from datetime import date

import pytest

from taizhang.review.lists.agencies import AGENCIES, GUARDS
from taizhang.review.lists.expressions import EXPRESSIONS
from taizhang.review.lists.laws import LAWS
from taizhang.review.lists.places import PLACES
from taizhang.review.lists.prefectures import CITIES, MUNICIPALITIES, PROVINCE_OF

LISTS = {"agencies": AGENCIES, "expressions": EXPRESSIONS, "laws": LAWS, "places": PLACES}


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
            one.wrong for one in entries if one.since and not date(2000, 1, 1) < one.since < date(2026, 1, 1)
        ] == []


def test_a_guard_is_no_old_name():
    assert {one.wrong for one in AGENCIES}.isdisjoint(GUARDS)


def test_every_guard_holds_an_old_name():
    assert [guard for guard in GUARDS if not any(one.wrong in guard for one in AGENCIES)] == []


def test_a_city_belongs_to_one_province():
    cities = [city for names in CITIES.values() for city in names.split()]
    assert len(cities) == len(PROVINCE_OF)
    assert set(MUNICIPALITIES).isdisjoint(cities)


def test_there_are_as_many_prefecture_cities_as_the_ministry_counts():
    assert len(PROVINCE_OF) == 293

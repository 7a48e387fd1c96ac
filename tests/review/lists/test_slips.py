"""The long lists of slips: every entry can be found, none calls a right word wrong."""

import pytest

from taizhang.review.lists import Matcher, confusions, ended, idioms, variants
from taizhang.review.lists.doublings import ENDING, JOINING, NOUNS, VERBS
from taizhang.review.rules.wording.word_misspelt import CERTAIN

LISTS = {
    "confusions": (confusions.CONFUSIONS, confusions.GUARDS),
    "ended": (ended.ENDED, ended.GUARDS),
    "idioms": (idioms.IDIOMS, ()),
    "variants": (variants.VARIANTS, variants.GUARDS),
}


@pytest.mark.parametrize(("entries", "guards"), LISTS.values(), ids=LISTS)
class TestEachList:
    def test_every_entry_has_a_source_and_another_wording(self, entries, guards):
        assert [one.wrong for one in entries if not one.source or one.better in ("", one.wrong)] == []

    def test_no_word_stands_in_it_twice(self, entries, guards):
        assert len({one.wrong for one in entries}) == len(entries)
        assert len(set(guards)) == len(guards)

    def test_every_guard_holds_a_listed_word_and_is_none(self, entries, guards):
        wrong = {one.wrong for one in entries}
        assert wrong.isdisjoint(guards)
        assert [guard for guard in guards if not any(word in guard for word in wrong)] == []


def test_what_a_list_recommends_no_list_calls_wrong():
    matcher, better = CERTAIN
    recommended = {*better.values(), *(one.better for one in variants.VARIANTS)}
    assert [(word, found) for word in recommended for found, _ in matcher.find(word)] == []
    assert [
        word for word in recommended if list(Matcher(v.wrong for v in variants.VARIANTS).find(word))
    ] == []


def test_no_word_that_is_never_doubled_is_doubled_in_a_right_word():
    words = [*VERBS.split("|"), *JOINING.split("|"), *NOUNS.split("|"), *ENDING]
    assert [word for word in words if len(word) != 2 or len(set(word)) == 1] == []

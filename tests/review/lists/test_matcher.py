"""Many words are found in one walk, the longest first, and the walk stays linear."""

import time

from hypothesis import given
from hypothesis import strategies as st

from taizhang.documents.grammar.searching import Searchable
from taizhang.documents.span import Span
from taizhang.review.lists import Matcher

WORDS = st.text(alphabet="国土局文旅", min_size=1, max_size=5)


def slow(words, text):
    """The longest word at each place, by trying them all."""
    found, at = [], 0
    while at < len(text):
        here = [word for word in words if text.startswith(word, at)]
        if here:
            word = max(here, key=len)
            found.append((word, Span(at, at + len(word))))
        at += len(max(here, key=len, default="一"))
    return found


@given(st.sets(WORDS, min_size=1, max_size=12), st.text(alphabet="国土局文旅县", max_size=60))
def test_it_finds_what_trying_every_word_finds(words, text):
    assert list(Matcher(words).find(text)) == slow(words, text)
    assert list(Matcher(words).find_in(Searchable(text))) == slow(words, text)


def test_a_guard_shields_the_word_inside_it():
    found = Matcher(["旅游局"], ["文化和旅游局"]).find("县文化和旅游局、县旅游局")
    assert list(found) == [("旅游局", Span(9, 12))]


def test_signs_of_patterns_are_only_signs():
    assert [word for word, _ in Matcher(["《a.b》", "(c)"]).find("《axb》《a.b》(c)")] == ["《a.b》", "(c)"]


def test_an_empty_list_finds_nothing():
    assert list(Matcher([]).find("任何文字")) == []


def test_it_looks_only_where_it_is_told():
    assert [span for _, span in Matcher(["工商局"]).find("工商局工商局", Span(3, 6))] == [Span(3, 6)]


def test_twice_the_text_takes_about_twice_as_long():
    matcher = Matcher(["国" * size for size in range(2, 12)] + ["国" * 8 + "局"])

    def seconds(size):
        text = "国" * size
        best = []
        for _ in range(3):
            start = time.process_time()
            sum(1 for _ in matcher.find(text))
            best.append(time.process_time() - start)
        return min(best)

    assert seconds(400_000) < 4 * seconds(100_000) * 1.6

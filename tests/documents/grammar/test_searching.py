"""Searching by anchors finds what the pattern itself finds, on any text."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taizhang.documents.grammar.anchors import anchors
from taizhang.documents.grammar.searching import Searchable
from taizhang.review.catalogue import all_rules

# Every kind of beginning that the rules use, and some that they do not.
PATTERNS = [
    re.compile(one)
    for one in (
        r"截止(?=\d{4})",
        r"(?<![\d.])(?:19|20)\d\d年",
        r"(?<![第\d])\d{1,12} ?(?:家|个)",
        r"\d{2,3}(?P<at>)(?=电话)",
        r"(?<=[一-龥])[〔\[(] ?\d{4}",
        r"自?(?:去年|上年)(?:以来)?",
        r"(?:^|(?<=[,。]))\d{1,3}次",
        r"[,、;:。](?: ?[,、;:。]){1,5}|[!?] ?[,、;。]",
        r"(?P<a>[一-龥]{2})(?P=a)",
        r"(?:共)?(?:约|近)?\d+",
        r"(?i)qq\.com@?",
        r"[^,。]{2,4}(?=。)",
        r"x*",
    )
]


def rule_patterns() -> list[re.Pattern[str]]:
    modules = {sys.modules[rule.check.__module__] for rule in all_rules()}
    return [value for module in modules for value in vars(module).values() if isinstance(value, re.Pattern)]


EVERY = [*PATTERNS, *rule_patterns()]
SIGNS = "截止至去上年自以来第共约近其中0123456789,。、;:!?()〔[]“”%家个次电话一二三的了\n xq@."
TEXTS = st.one_of(st.text(st.sampled_from(SIGNS), max_size=60), st.text(max_size=40))


def spans(found) -> list[tuple[int, int]]:
    return [one.span() for one in found]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_it_finds_what_the_pattern_finds(text: str) -> None:
    searched = Searchable(text)
    for pattern in EVERY:
        assert spans(searched.matches(pattern)) == spans(pattern.finditer(text)), pattern.pattern


def test_on_the_words_of_every_rule_it_finds_what_the_pattern_finds() -> None:
    text = "\n".join(rule.page for rule in all_rules())
    searched = Searchable(text)
    for pattern in EVERY:
        assert spans(searched.matches(pattern)) == spans(pattern.finditer(text)), pattern.pattern


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"截止(?=\d)", {"截"}),
        (r"(?:同比|环比)\d", {"同", "环"}),
        (r"a?b+c*", {"b"}),
        (r"[一-龥]{2}、", {"、"}),
    ],
)
def test_what_a_pattern_cannot_do_without_is_read_off_it(pattern: str, needed: set[str]) -> None:
    assert anchors(re.compile(pattern)).needed == needed


def test_a_run_of_digits_is_looked_at_once_where_no_digit_may_stand_before() -> None:
    assert anchors(re.compile(r"(?<![\d.])\d{4}年")).beginnings == re.compile(r"\d+")
    assert anchors(re.compile(r"(?<![年])\d{4}年")).beginnings == re.compile(r"\d")

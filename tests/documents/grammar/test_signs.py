"""Widths, numerals, quotes and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taizhang.documents.grammar.folding import fold, with_full_stops
from taizhang.documents.grammar.numerals import number
from taizhang.documents.grammar.sentences import CLAUSE_STOPS, STOPS, sentences
from taizhang.documents.grammar.shielding import Shield
from taizhang.documents.span import Span


@given(st.text())
def test_folding_never_moves_an_offset(text: str):
    assert len(fold(text)) == len(text)
    assert len(with_full_stops(fold(text))) == len(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十三", 23),
        ("九十九", 99),
        ("一百零八", 108),
        ("二〇二五", 2025),
        ("12", 12),
    ],
)
def test_numerals_have_values(text: str, value: int):
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "廿", "一a", "第一"])
def test_other_words_have_none(text: str):
    assert number(text) is None


def test_a_typed_full_stop_becomes_one_but_a_label_keeps_its_point():
    assert with_full_stops("一.学习.二是\n(一).检查.") == "一.学习。二是\n(一).检查。"
    assert with_full_stops("增长3.5%,达12.6万元.完成") == "增长3.5%,达12.6万元。完成"


def cut(text: str, stops: str = STOPS) -> list[str]:
    whole = Span(0, len(text))
    return [text[s.start : s.end] for s in sentences(text, Shield(text, [whole]), whole, stops)]


def test_sentences_do_not_end_inside_quotes_titles_or_brackets():
    assert cut("关于“学习不深。发言念稿。”的问题。制定《办法》(试行。)。") == [
        "关于“学习不深。发言念稿。”的问题。",
        "制定《办法》(试行。)。",
    ]


def test_a_quote_that_never_closes_hides_nothing():
    assert cut("关于“学习不深。推行“一人主讲”。完成。") == ["关于“学习不深。", "推行“一人主讲”。", "完成。"]


def test_straight_quotes_pair_up():
    assert cut('关于"学习。不深"的问题。完成。') == ['关于"学习。不深"的问题。', "完成。"]


def test_semicolons_cut_where_asked():
    assert cut("甲;乙(丙;丁);戊。", CLAUSE_STOPS) == ["甲;", "乙(丙;丁);", "戊。"]

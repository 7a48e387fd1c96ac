"""Markers inside a paragraph: which run counts, where it begins, what is damaged."""

import pytest

from taizhang.documents.grammar.body import Body
from taizhang.documents.grammar.folding import fold
from taizhang.documents.grammar.marks import Mark, clause_marks
from taizhang.documents.grammar.shielding import Shield
from taizhang.documents.span import Span


def marks(*paragraphs: str) -> list[Mark]:
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n"
    folded = fold(text)
    return clause_marks(Body(folded, Shield(folded, spans), spans))


@pytest.mark.parametrize(
    "text",
    [
        "一是学习。二是检查。三是通报。", "一是学习；二是检查；三是通报。", "1.学习。2.检查。3.通报。", "1、学习；2、检查；3、通报。",
        "①学习；②检查；③通报。", "（1）学习；（2）检查；（3）通报。", "1）学习；2）检查；3）通报。", "首先，学习。其次，检查。最后，通报。",
        "第一，学习。第二，检查。第三，通报。", "其一，学习；其二，检查；其三，通报。", "一要学习。二要检查。三要通报。",
        "整改情况一是学习80%二是检查三是通报",
    ],
)  # fmt: skip
def test_three_clauses_have_three_markers(text: str):
    assert len(marks(text)) == 3


def test_markers_run_on_over_paragraphs():
    assert [mark.number for mark in marks("一是学习。", "办了班。", "二是检查。")] == [1, 2]


def test_only_the_outermost_run_counts():
    assert [mark.text for mark in marks("一是学习：（1）甲；（2）乙。二是检查。")] == ["一是", "二是"]


def test_markers_inside_quotes_do_not_count():
    assert [mark.number for mark in marks("一是推行“一是看二是查”办法。二是通报。")] == [1, 2]


@pytest.mark.parametrize(
    "text", ["统一是必要的。", "这是唯一是真的。", "第1.5项", "共12、13号楼", "增长1.2%、2.3%"]
)
def test_words_that_look_like_markers_are_none(text: str):
    assert marks(text) == []


def test_a_lost_numeral_is_put_back_and_marked():
    found = marks("一是学习,增长18.21%是建立库。三是通报。")
    assert [(mark.number, mark.whole) for mark in found] == [(1, True), (2, False), (3, True)]


def test_a_skipped_number_keeps_its_number():
    assert [mark.number for mark in marks("一是学习。三是通报。")] == [1, 3]


def test_a_run_may_have_lost_its_beginning():
    assert [mark.number for mark in marks("学习。二是检查。三是通报。")] == [2, 3]


def test_a_single_marker_counts_where_it_opens():
    assert len(marks("一是学习。")) == 1
    assert marks("重点，一是学习") == []

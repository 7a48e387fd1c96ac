"""A text whose lines were cut by hand is known by its lines."""

from taizhang.documents.parse import from_text
from taizhang.review.manuscript import Manuscript
from taizhang.review.wrapping import is_wrapped

SENTENCES = "根据县委统一部署，县委第二巡察组对县水利局党组开展了巡察，反馈了意见，指出了存在的问题。"


def wrapped(text):
    manuscript = Manuscript(from_text(text))
    return is_wrapped(manuscript.text, manuscript.passages)


def test_lines_cut_at_one_width_are_no_paragraphs():
    running = SENTENCES * 5
    assert wrapped("\n".join(running[at : at + 30] for at in range(0, len(running), 30)))


def test_paragraphs_that_end_where_their_sentence_ends_are_paragraphs():
    assert not wrapped("\n".join([SENTENCES] * 6))


def test_headings_without_labels_over_long_paragraphs_are_headings():
    assert not wrapped("\n".join(["加强组织领导，压实整改责任", SENTENCES * 3] * 6))


def test_headings_with_labels_break_no_line():
    assert not wrapped("\n".join(["（一）关于“学习不深入”的问题", "（二）关于“督查不到位”的问题"] * 6))

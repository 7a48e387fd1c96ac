"""Numbers that belong in one row are read as one row."""

from taizhang.documents.parse import from_text
from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import clause_rows, heading_rows


def rows(read, text):
    return [[one.number for one in row] for row in read(Manuscript(from_text(text)))]


def test_clauses_run_on_through_paragraphs():
    assert rows(clause_rows, "一是学习5次。\n二是培训3期。\n三是督查4次。\n") == [[1, 2, 3]]


def test_a_new_heading_starts_a_new_row():
    assert rows(clause_rows, "（一）学习\n一是学习5次。\n（二）培训\n三是培训3期。\n") == [[1], [3]]


def test_a_lost_numeral_keeps_its_place():
    found = clause_rows(Manuscript(from_text("一是学习，增长5%是培训3期。三是督查4次。\n")))[0]
    assert [(one.number, one.whole) for one in found] == [(1, True), (2, False), (3, True)]


def test_words_that_look_like_markers_are_none():
    assert rows(clause_rows, "统一是前提，第二是基础，2023年是关键，其中之一是落实。一要求落实。\n") == []


def test_siblings_stand_in_one_row_under_each_heading():
    text = "一、成绩\n（一）学习\n（二）培训\n二、问题\n（一）作风\n（二）纪律\n"
    assert rows(heading_rows, text) == [[1, 2], [1, 2], [1, 2]]


def test_measures_numbered_like_their_problem_are_its_own():
    text = "1.关于学习不深入的问题\n1.制定计划\n2.开展研讨\n2.关于督查不到位的问题\n1.开展督查\n2.通报情况\n"
    assert rows(heading_rows, text) == [[1, 2], [1, 2], [1, 2]]


def test_cells_keep_their_rows_to_themselves():
    text = "问题\t措施\t时限\n学习不深入\t一是学习\t6月\n督查不到位\t三是督查\t7月\n"
    assert rows(clause_rows, text) == [[1], [3]]

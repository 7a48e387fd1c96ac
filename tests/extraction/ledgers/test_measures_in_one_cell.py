"""Several measures in one cell come apart at their numbers, lines or sentences; one text stays whole."""

import pytest

from taizhang.documents.nodes import Document
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.splitting import split


def pieces(text):
    document = Document(text, "txt", ())
    return [
        (item.label, text[item.span.start : item.span.end])
        for item in split(document, Span(0, len(text))).items
    ]


@pytest.mark.parametrize(
    ("marks"),
    [
        ("1.", "2.", "3."),
        ("1、", "2、", "3、"),
        ("1．", "2．", "3．"),
        ("（1）", "（2）", "（3）"),
        ("(1)", "(2)", "(3)"),
        ("1）", "2）", "3）"),
        ("①", "②", "③"),
        ("一是", "二是", "三是"),
        ("（一）", "（二）", "（三）"),
        ("一、", "二、", "三、"),
        ("措施一：", "措施二：", "措施三："),
    ],
)
@pytest.mark.parametrize("joint", ["\n", "", " "])
def test_every_way_of_numbering_comes_apart(marks, joint):
    sentences = ["补齐台账，专人保管。", "按月核对台账；", "每季度通报1次。"]
    text = joint.join(mark + sentence for mark, sentence in zip(marks, sentences, strict=True))
    assert pieces(text) == list(zip(marks, sentences, strict=True))


def test_inner_numbers_stay_inside_the_outer_ones():
    text = "1.加强学习。一是集中学；二是自学。\n2.完善制度（1）学习制度（2）考勤制度。"
    assert [label for label, _ in pieces(text)] == ["1.", "2."]


def test_figures_are_no_numbers_of_measures():
    text = "压减会议1.5个百分点，2.1万元经费调剂使用，完成3项整改"
    assert pieces(text) == [("", text)]


def test_a_text_that_goes_on_with_the_second_number_is_one_measure():
    assert pieces("2.引导企业参加促消费活动") == [("2.", "引导企业参加促消费活动")]


def test_one_text_without_numbers_stays_whole():
    text = "开展规范化建设自查，补齐会议记录，每季度检查通报一次"
    assert pieces(text) == [("", text)]


def test_sentences_and_clauses_without_numbers_are_measures_of_their_own():
    assert [text for _, text in pieces("修订接待办法，明确标准。每季度抽查一次；结果在党组会上通报。")] == [
        "修订接待办法，明确标准。",
        "每季度抽查一次；",
        "结果在党组会上通报。",
    ]


def test_a_sentence_end_inside_quotation_marks_ends_nothing():
    text = "落实“谁审核、谁签字；谁负责、谁承担。”的要求"
    assert pieces(text) == [("", text)]


def test_lines_without_ends_are_measures_and_a_line_broken_in_a_sentence_is_not():
    assert len(pieces("制定学习计划并印发\n每月开展集中学习\n年底组织一次测试")) == 3
    assert len(pieces("制定学习计划并印发各股室，\n每月开展集中学习一次")) == 1


def test_a_missing_number_does_not_lose_the_measure_after_it():
    assert [label for label, _ in pieces("1.补齐台账资料。3.按月核对台账。")] == ["1.", "3."]


def test_text_before_the_first_number_is_kept_aside_unless_it_only_announces():
    document = Document("强化管理。一是补齐台账；二是按月核对。", "txt", ())
    lead = split(document, Span(0, len(document.text))).lead
    assert lead is not None
    assert document.slice(lead) == "强化管理。"
    announced = Document("整改措施：1.补齐台账。2.按月核对。", "txt", ())
    assert split(announced, Span(0, len(announced.text))).lead is None

"""Edited text becomes a document: one line, one paragraph, its label its level."""

from datetime import date

import pytest

from taizhang.publishing.exports.word import OfficialDocument, Paragraph, Table, from_text
from taizhang.publishing.exports.word.from_text import paragraph_of

TITLE, ISSUER = "关于整改进展情况的通报", "云泽县水利局"


def _document(text: str) -> OfficialDocument:
    return from_text(text, title=TITLE, issuer=ISSUER, day=date(2025, 8, 7))


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("一、整改进展", 1),
        ("十二、下一步打算", 1),
        ("（一）关于“部署推进不够有力”的问题", 2),
        ("(八)关于“人才聚集度较低：引不进、留不住”的问题", 2),
        ("（三）关于项目建设的问题。", 2),
        ("1.建立清单", 3),
        ("2．加强协作", 3),
        ("（1）摸底", 4),
        ("局党组召开会议6次。", 0),
        ("12.5万元资金已经拨付", 0),
        ("一是提高认识。二是压实责任。", 0),
        ("2025年8月", 0),
    ],
)
def test_a_line_has_the_level_of_its_label(line: str, level: int):
    assert paragraph_of(line) == Paragraph(line, level)


@pytest.mark.parametrize(
    ("head", "rest", "level"),
    [
        ("（二）完善长效机制。", "修订制度7项。", 2),
        ("（一）整改落实情况：", "一是建立清单。", 2),
        ("1.建立“三张清单。”制度。", "逐项明确责任人。", 3),
        ("一、总体情况。", "局党组高度重视。", 1),
    ],
)
def test_the_first_sentence_of_a_labelled_paragraph_is_its_head(head: str, rest: str, level: int):
    assert paragraph_of(head + rest) == Paragraph(rest, level, head)


@pytest.mark.parametrize(
    "line",
    [
        "（1）与县财政局建立联席会议制度，召开会议4次。",
        "（一）" + "建立联席会议制度" * 9 + "。随后推进。",
        "（一）建立台账；明确责任；按月调度。",
    ],
)
def test_a_labelled_sentence_is_no_heading(line: str):
    assert paragraph_of(line) == Paragraph(line)


def test_blanks_around_lines_and_empty_lines_fall_away():
    assert _document("　　第一段。 \r\n\r\n\t第二段。\n").paragraphs == (
        Paragraph("第一段。"),
        Paragraph("第二段。"),
    )


def test_title_issuer_and_date_are_not_set_twice():
    text = f"{TITLE}\n正文。\n  {ISSUER}\n 2025年8月7日\n"
    assert _document(text).paragraphs == (Paragraph("正文。"),)


def test_an_issuer_inside_the_text_stays():
    assert len(_document(f"{ISSUER}\n正文。").paragraphs) == 2


def test_lines_with_tabs_are_a_table_and_a_single_one_is_not():
    made = _document("类别\t家数\n瞪羚企业\t3\n合计\t\t3\n")
    assert made.paragraphs == (Table((("类别", "家数"), ("瞪羚企业", "3"))), Paragraph("合计\t\t3"))


def test_a_text_without_anything_gives_no_paragraphs():
    assert _document(" \n\n").paragraphs == ()

"""Comments land on the passage, and nothing else in the file changes."""

import io

import docx
import pytest
from documents.making.word import cell, level, numbering, paragraph, run, table, word
from review.making import found, reported
from review.word.reading import comments, letters, parts, passages

from taizhang.documents.formats.docx import trace_docx
from taizhang.documents.limits import Limits
from taizhang.documents.parse import from_text, parse
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Severity
from taizhang.review.reports.word import as_word

BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
    f"{paragraph('框内截止今年')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)


def commented(original: bytes, *passages: str | Span, **more) -> bytes:
    document = parse(original, "a.docx")
    return as_word(reported(document, *(found(document, one, **more) for one in passages)), original)


def usual() -> bytes:
    """A file of the usual library, with a bold word in the middle of a sentence."""
    file = docx.Document()
    file.add_heading("一、进展", 1)
    sentence = file.add_paragraph("截止2025年6月，")
    sentence.add_run("全市在建项目").bold = True
    sentence.add_run("72个。")
    file.add_table(1, 2).cell(0, 1).text = "截止年底"
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def test_the_usual_library_reads_the_comments():
    written = commented(usual(), "截止", becomes="截至")
    (comment,) = docx.Document(io.BytesIO(written)).comments
    assert (comment.author, comment.initials) == ("台账审核", "审")
    assert comment.text.split("\n") == [
        "W101 必改 · 准确性",
        "时点前应当用“截至”",
        "建议：“截止”改为“截至”",
    ]


def test_text_looks_and_all_other_parts_stay():
    original = usual()
    written = commented(original, "止2025年6月，全市", "目72", "截止年")
    assert parse(written, "a.docx").text == parse(original, "a.docx").text
    assert letters(written) == letters(original)
    assert passages(written) == {"0": "止2025年6月，全市", "1": "目72", "2": "截止年"}
    before, after = parts(original), parts(written)
    changed = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {name for name in before if before[name] != after[name]} == changed
    assert set(after) - set(before) == {"word/comments.xml"}


def test_comments_that_are_there_stay_and_numbers_go_on():
    twice = commented(commented(usual(), "截止2025年"), "72个", template="请核对")
    assert {number: lines[1] for number, lines in comments(twice).items()} == {
        "0": "时点前应当用“截至”",
        "1": "请核对",
    }
    assert passages(twice) == {"0": "截止2025年", "1": "72个"}
    assert list(parts(twice)).count("word/comments.xml") == 1


def test_passages_may_overlap_and_share_their_ends():
    written = commented(usual(), "截止2025年6月", "2025年6月", "截止", "2025年6月，全市")
    assert sorted(passages(written).values()) == ["2025年6月", "2025年6月，全市", "截止", "截止2025年6月"]


@pytest.mark.parametrize(
    ("body", "passage", "marked"),
    [
        (paragraph("前", f"<w:hyperlink>{run('链接截止')}</w:hyperlink>", "后"), "接截止后", "接截止后"),
        (paragraph("前", f"<w:ins>{run('新增截止')}</w:ins>"), "截止", "截止"),
        (paragraph("甲", "<w:r><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>"), "乙\t丙", "乙丙"),
        (paragraph("甲乙", level=0), "一、甲", "甲"),
        (paragraph("甲乙", level=0), "一", "甲"),
        (table(cell("甲", "乙") + cell("丙")), "乙", "乙"),
        (paragraph("框外", BOX), "框内截止", "框内截止今年"),
        (paragraph("甲") + paragraph("乙"), "甲\n乙", "甲乙"),
        (
            paragraph("甲", "<m:oMath xmlns:m='m'><m:r><m:t>x=1</m:t></m:r></m:oMath>", "乙"),
            "=",
            "x=1",
        ),
    ],
)
def test_wherever_the_passage_stands(body, passage, marked):
    original = word(body, numbering=numbering(level(0, "chineseCounting", "%1、")))
    written = commented(original, passage)
    assert passages(written) == {"0": marked}
    assert parse(written, "a.docx").text == parse(original, "a.docx").text


def test_a_footnote_is_commented_at_its_sign():
    sign = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    original = word(
        paragraph("正文", sign, "下文"),
        footnotes=f'<w:footnote w:id="2">{paragraph("截止今年")}</w:footnote>',
    )
    written = commented(original, "截止")
    assert parse(written, "a.docx").text == parse(original, "a.docx").text
    assert parts(written)["word/footnotes.xml"] == parts(original)["word/footnotes.xml"]
    around = parts(written)["word/document.xml"].decode()
    assert (
        around.index("commentRangeStart")
        < around.index("footnoteReference")
        < around.index("commentRangeEnd")
    )


def test_something_lost_is_marked_at_the_character_before():
    original = word(paragraph("整改落实情况一是"))
    assert passages(commented(original, Span(6, 6), becomes="：")) == {"0": "况"}
    assert passages(commented(original, Span(0, 0), becomes="：")) == {"0": "整"}


def test_a_review_without_defects_gives_the_file_back():
    original = usual()
    assert commented(original) == original


def test_the_same_report_gives_the_same_bytes():
    original = usual()
    assert commented(original, "截止") == commented(original, "截止")


def test_a_text_becomes_a_word_file_with_the_same_paragraphs():
    document = from_text("标题\n\n　　截止2025年6月，\x0b在建72个。\n")
    hint = found(document, "72个", severity=Severity.HINT)
    written = as_word(reported(document, found(document, "截止"), hint))
    read = parse(written, "a.docx")
    assert [read.slice(one) for one in read.blocks] == [document.slice(one) for one in document.blocks]
    assert passages(written) == {"0": "截止", "1": "72个"}
    assert [lines[0] for lines in comments(written).values()] == ["W101 必改 · 准确性", "W101 提示 · 准确性"]


def test_what_word_cannot_hold_is_a_sign_and_the_marks_stay_true():
    document = from_text("甲\x01乙截止今年")
    written = as_word(reported(document, found(document, "截止")))
    assert parse(written, "a.docx").text == "甲\ufffd乙截止今年\n"
    assert passages(written) == {"0": "截止"}


def test_a_wide_table_lies_on_its_side():
    row = "".join(f"<td>{number}</td>" for number in range(8))
    table = f"<table><tr>{row}</tr><tr>{row}</tr></table>"
    wide = parse(f"<html><body>{table}</body></html>".encode(), "a.html")
    assert b'w:orient="landscape"' in parts(as_word(reported(wide)))["word/document.xml"]
    assert b"landscape" not in parts(as_word(reported(from_text("甲"))))["word/document.xml"]


def test_a_table_of_a_web_page_becomes_a_table():
    page = "<table><tr><td rowspan=2>甲</td><td>截止今年</td></tr><tr><td>乙</td></tr></table>"
    document = parse(f"<html><body><h1>通报</h1>{page}</body></html>".encode(), "a.html")
    read = trace_docx(as_word(reported(document, found(document, "截止"))), Limits()).document
    (made,) = read.tables
    assert [(read.slice(one), one.row, one.column, one.rows) for one in made.cells] == [
        ("甲", 0, 0, 2),
        ("截止今年", 0, 1, 1),
        ("乙", 1, 1, 1),
    ]

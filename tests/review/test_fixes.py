"""Repairs are carried out where they can be, in the file's own encoding and look; each refusal has its reason."""

import pytest
from documents.making.word import cell, level, numbering, paragraph, run, table, word
from review.making import found, reported
from review.word.reading import letters, parts

from taizhang.documents.nodes import Document
from taizhang.documents.parse import parse
from taizhang.documents.span import Span
from taizhang.review.fixes import Fixed, Safety, fix
from workshop.machine import ROOT

TEXT = "关于截止时间\r\n截止2025年，建成7个。\r\n"
LIST = numbering(level(0, "chineseCounting", "%1、"))


def mended(data: bytes, name: str, *wanted: tuple[str | Span, str], safety: Safety = Safety.SAFE) -> Fixed:
    document = parse(data, name)
    return fix(reported(document, *(found(document, one, becomes=new) for one, new in wanted)), data, safety)


def reasons(fixed: Fixed) -> list[str]:
    return [one.why.sentence() for one in fixed.refused]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_a_text_keeps_its_encoding_its_mark_and_its_line_ends(encoding):
    fixed = mended(TEXT.encode(encoding), "a.txt", ("截止2025", "截至2025"), ("个", "個〇"))
    assert fixed.data == TEXT.replace("截止2025", "截至2025").replace("个", "個〇").encode(encoding)
    assert fixed.edits == 2


def test_only_what_cannot_change_the_meaning_is_done_unless_all_is_asked_for():
    document = parse(TEXT.encode(), "a.txt")
    report = reported(document, found(document, "7个", becomes="8个", is_safe=False))
    assert fix(report, TEXT.encode()) == Fixed(TEXT.encode(), (), ())
    assert "建成8个" in fix(report, TEXT.encode(), Safety.ALL).data.decode()


def test_of_two_repairs_that_overlap_the_second_is_refused_and_names_the_first():
    fixed = mended(
        TEXT.encode(), "a.txt", ("截止2025年", "截至2025年"), ("2025年，", "2025年"), ("7个", "七个")
    )
    assert "截至2025年，建成七个" in fixed.data.decode()
    assert reasons(fixed) == ["与 W101“截止2025年”的修改重叠。"]


def test_two_rules_that_want_the_same_both_get_it():
    document = parse(TEXT.encode(), "a.txt")
    twice = reported(
        document, *(found(document, "截止2025", becomes="截至2025", code=code) for code in ("W101", "W102"))
    )
    fixed = fix(twice, TEXT.encode())
    assert (len(fixed.done), fixed.edits, fixed.refused) == (2, 1, ())


def test_touching_repairs_do_not_overlap():
    fixed = mended(TEXT.encode(), "a.txt", ("截止", "截至"), ("时间", "时刻"), (Span(4, 4), "的"))
    assert fixed.data.decode().startswith("关于截至的时刻")


def test_word_keeps_the_look_of_what_is_replaced():
    body = paragraph(run("截", "<w:b/>"), run("止今", "<w:i/>"), "年")
    fixed = mended(word(body), "a.docx", ("截止", "截至"), ("年", "年底"))
    bold, italic = letters(word(body))[0][1], letters(word(body))[1][1]
    plain = letters(word(body))[3][1]
    assert letters(fixed.data) == [("截", bold), ("至", bold), ("今", italic), ("年", plain), ("底", plain)]
    assert {name for name, part in parts(fixed.data).items() if part != parts(word(body))[name]} == {
        "word/document.xml"
    }


def test_words_are_put_in_with_the_look_of_the_word_before():
    body = paragraph(run("情况", "<w:b/>"), "一是")
    assert letters(mended(word(body), "a.docx", (Span(2, 2), "：")).data)[2] == (
        "：",
        letters(word(body))[0][1],
    )


def test_a_cell_and_a_footnote_are_mended_where_they_stand():
    body = table(cell("甲", "截止今年") + cell("乙"))
    note = f'<w:footnote w:id="2">{paragraph("脚注截止")}</w:footnote>'
    fixed = mended(word(body, footnotes=note), "a.docx", ("截止今年", "截至今年"), ("脚注截止", "脚注截至"))
    assert "截至今年" in parse(fixed.data, "a.docx").text
    assert "脚注截至" in parts(fixed.data)["word/footnotes.xml"].decode()


BOX = (
    "<w:r><w:drawing><wps:txbx><w:txbxContent>"
    + paragraph("框内")
    + "</w:txbxContent></wps:txbx></w:drawing></w:r>"
)
CONTROL = f"<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{run('截止')}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "passage", "new", "reason"),
    [
        (paragraph("甲", level=0), "一、", "二、", "自动编号"),
        (paragraph("甲", "<w:r><w:tab/></w:r>", "乙"), "甲\t乙", "甲乙", "制表符"),
        (paragraph("框外", BOX), "框内", "框里", "文本框"),
        (paragraph("甲", CONTROL), "截止", "截至", "文档属性"),
        (paragraph("甲乙"), "甲", "甲\n", "换行"),
        (paragraph("前", properties="<w:rPr><w:del/></w:rPr>") + paragraph("后"), "前后", "中", "跨了段落"),
    ],
)
def test_what_is_no_plain_text_of_one_paragraph_is_left_and_said(body, passage, new, reason):
    original = word(body, numbering=LIST)
    fixed = mended(original, "a.docx", (passage, new))
    assert fixed.data == original
    assert [reason in one for one in reasons(fixed)] == [True]


@pytest.mark.parametrize("name", ["ledger.xlsx", "bulletin.html"])
def test_other_files_are_left_and_it_is_said(name):
    data = (ROOT / "samples" / name).read_bytes()
    document: Document = parse(data, name)
    fixed = fix(reported(document, found(document, Span(0, 1), becomes="某")), data)
    assert (fixed.data, reasons(fixed)) == (data, ["这种文件不能自动修改，请照建议在原文件里改。"])

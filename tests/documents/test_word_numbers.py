"""Automatic numbers of Word documents, as Word shows them."""

import pytest
from documents.making.word import level, numbering, paragraph, run, word

from taizhang.documents.formats.word.numerals import numeral
from taizhang.documents.parse import parse

OFFICE = (
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
)


def read(body: str, **parts: str) -> list[str]:
    document = parse(word(body, **parts), "a.docx")
    return [document.slice(block) for block in document.blocks]


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        *(
            ("chineseCountingThousand", value, shown)
            for value, shown in ((1, "一"), (10, "十"), (11, "十一"), (20, "二十"))
        ),
        *(
            ("chineseCountingThousand", value, shown)
            for value, shown in ((101, "一百零一"), (110, "一百一十"), (1005, "一千零五"))
        ),
        *(
            ("chineseCounting", value, shown)
            for value, shown in ((12, "十二"), (99, "九十九"), (100, "一〇〇"))
        ),
        *(
            ("japaneseCounting", 21, "二十一"),
            ("ideographDigital", 10, "一〇"),
            ("ideographTraditional", 2, "乙"),
        ),
        *(
            ("ideographZodiac", 3, "寅"),
            ("chineseLegalSimplified", 12, "壹拾贰"),
            ("decimalEnclosedCircle", 3, "③"),
        ),
        *(
            ("decimalEnclosedCircle", 51, "51"),
            ("decimalEnclosedParen", 2, "⑵"),
            ("decimalEnclosedFullstop", 1, "⒈"),
        ),
        *(
            ("decimalFullWidth", 12, "１２"),
            ("decimalZero", 3, "03"),
            ("upperRoman", 9, "IX"),
            ("lowerRoman", 4, "iv"),
        ),
        *(("lowerLetter", 27, "aa"), ("upperLetter", 3, "C"), ("numberInDash", 4, "- 4 -"), ("none", 4, "")),
        *(("001", 7, "007"), ("no such format", 7, "7")),
    ],
)
def test_every_number_format(form, value, shown):
    assert numeral(value, form) == shown


def test_levels_count_and_start_over():
    body = "".join(
        paragraph(text, level=depth)
        for text, depth in (
            ("甲", 0),
            ("乙", 1),
            ("丙", 2),
            ("丁", 2),
            ("戊", 1),
            ("己", 2),
            ("庚", 0),
            ("辛", 1),
        )
    )
    assert read(body, numbering=numbering(*OFFICE)) == [
        *("一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛"),
    ]


def test_the_label_is_named_beside_the_text():
    document = parse(word(paragraph("甲", level=0), numbering=numbering(*OFFICE)), "a.docx")
    (block,) = document.blocks
    assert (block.label, document.slice(block)) == ("一、", "一、甲")


def test_several_levels_in_one_number_and_figures_where_asked():
    levels = (level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", more="<w:isLgl/>"))
    body = paragraph("总则", level=0) + paragraph("范围", level=1) + paragraph("附则", level=0)
    assert read(body, numbering=numbering(*levels)) == ["第一章 总则", "1.1 范围", "第二章 附则"]


def test_a_number_before_a_figure_is_kept_apart():
    assert read(paragraph("2024年完成", level=2), numbering=numbering(*OFFICE)) == ["1. 2024年完成"]


def test_a_start_value_and_a_second_list_with_a_start_of_its_own():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = (
        paragraph("甲", level=0)
        + paragraph("乙", level=0)
        + paragraph("丙", level=0, number=2)
        + paragraph("丁", level=0)
    )
    found = read(body, numbering=numbering(level(0, "decimal", "%1、", start=3), number=override))
    assert found == ["3、甲", "4、乙", "5、丙", "6、丁"]


def test_a_level_that_never_starts_over():
    levels = (level(0, "decimal", "%1、"), level(1, "decimal", "(%2)", more='<w:lvlRestart w:val="0"/>'))
    body = "".join(paragraph("文", level=depth) for depth in (0, 1, 0, 1))
    assert read(body, numbering=numbering(*levels)) == ["1、文", "(1)文", "2、文", "(2)文"]


def test_numbers_that_come_with_the_style():
    style = (
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="条目"/><w:pPr><w:outlineLvl w:val="1"/>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="子条目"/><w:basedOn w:val="a"/></w:style>'
    )
    levels = numbering(
        level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2.", more='<w:pStyle w:val="a"/>')
    )
    body = paragraph("甲", properties='<w:pStyle w:val="b"/>') + paragraph(
        "乙", properties='<w:pStyle w:val="a"/>'
    )
    document = parse(word(body, styles=style, numbering=levels), "a.docx")
    assert [(document.slice(block), block.level) for block in document.blocks] == [("1.甲", 2), ("2.乙", 2)]


def test_number_zero_switches_the_number_off():
    assert read(paragraph("甲", level=0, number=0), numbering=numbering(*OFFICE)) == ["甲"]


def test_bullets_are_no_numbers():
    assert read(paragraph("甲", level=0), numbering=numbering(level(0, "bullet", "\uf0b7"))) == ["甲"]


def test_a_typed_blank_after_the_number_is_dropped():
    assert read(paragraph(run("　　"), run("甲"), level=0), numbering=numbering(*OFFICE)) == ["一、甲"]


def test_numbers_run_through_tables():
    cell = f"<w:tc>{paragraph('甲', level=2)}</w:tc><w:tc>{paragraph('乙', level=2)}</w:tc>"
    document = parse(
        word(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>" + paragraph("丙", level=2), numbering=numbering(*OFFICE)),
        "a.docx",
    )
    (table,) = document.tables
    assert [document.slice(found) for found in table.cells] == ["1.甲", "2.乙"]
    assert [document.slice(block) for block in document.blocks] == ["3.丙"]

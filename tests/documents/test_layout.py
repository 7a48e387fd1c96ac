"""Looks come out as Word shows them: through defaults, styles, themes and the paragraph's and run's own word."""

import io

import docx
import pytest
from documents.making.packages import package, relationships
from documents.making.word import level, members, numbering, paragraph, run, word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from taizhang.documents.parse import parse
from taizhang.documents.wire import dumps, loads


def style(name: str, inside: str, based: str = "", kind: str = "paragraph") -> str:
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{parent}{inside}</w:style>'


def defaults(run_looks: str = "", paragraph_looks: str = "") -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run_looks}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph_looks}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def layout(body: str, **parts: str):
    document = parse(word(body, **parts), "a.docx")
    assert loads(dumps(document)) == document
    return document.layout


def letters(body: str, **parts: str):
    return [one.letters for one in layout(body, **parts).paragraphs[0].stretches]


def font(name: str) -> str:
    return f'<w:rFonts w:eastAsia="{name}" w:ascii="Arial"/>'


OUTER = style("Outer", f'<w:rPr>{font("楷体")}<w:sz w:val="32"/></w:rPr>')
INNER = style("Inner", '<w:rPr><w:sz w:val="44"/></w:rPr>', "Outer")


def test_the_nearest_word_counts_and_what_it_leaves_open_is_inherited():
    body = paragraph(run("甲"), run("乙", font("黑体")), properties='<w:pStyle w:val="Inner"/>')
    first, second = letters(body, styles=defaults(font("宋体")) + OUTER + INNER)
    assert (first.chinese, first.latin, first.size_pt) == ("楷体", "Arial", 22)
    assert (second.chinese, second.size_pt) == ("黑体", 22)


def test_without_any_word_the_font_is_not_known_and_the_size_is_words_own():
    (found,) = letters(paragraph("甲"))
    assert (found.chinese, found.size_pt) == ("", 10)


def test_styles_that_are_based_on_each_other_in_a_circle_are_followed_once():
    circle = style("Outer", "<w:rPr><w:b/></w:rPr>", "Inner") + INNER
    assert letters(paragraph("甲", properties='<w:pStyle w:val="Inner"/>'), styles=circle)[0].bold


def test_a_character_style_switches_over_what_the_paragraph_style_set():
    styles = style("Bold", "<w:rPr><w:b/></w:rPr>") + style(
        "Strong", "<w:rPr><w:b/></w:rPr>", kind="character"
    )
    strong = '<w:rStyle w:val="Strong"/>'
    body = paragraph(
        run("甲"), run("乙", strong), run("丙", f"{strong}<w:b/>"), properties='<w:pStyle w:val="Bold"/>'
    )
    assert [one.bold for one in letters(body, styles=styles)] == [True, False, True]


def test_theme_fonts_go_before_names_and_take_the_chinese_of_the_theme():
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont>'
        '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:theme>'
    )
    looks = '<w:rFonts w:asciiTheme="minorAscii" w:eastAsiaTheme="minorEastAsia" w:eastAsia="黑体"/>'
    made = members(paragraph(run("甲", looks)))
    made["word/theme/theme1.xml"] = theme
    made["word/_rels/document.xml.rels"] = relationships(("theme", "theme/theme1.xml"))
    (found,) = parse(package(made), "a.docx").layout.paragraphs[0].stretches
    assert (found.letters.chinese, found.letters.latin) == ("宋体", "Calibri")


def test_neighbours_that_look_alike_are_one_stretch():
    body = paragraph(run("甲", "<w:b/>"), run("乙", "<w:b/>"), run("丙"))
    assert [(one.span.start, one.span.end) for one in layout(body).paragraphs[0].stretches] == [
        (0, 2),
        (2, 3),
    ]


@pytest.mark.parametrize(
    ("looks", "first", "chars"),
    [
        ('<w:ind w:firstLineChars="200" w:firstLine="640"/>', 32, 2),
        ('<w:ind w:firstLine="640"/>', 32, None),
        ('<w:ind w:firstLineChars="0" w:firstLine="0"/>', 0, None),
        ('<w:ind w:hanging="420"/>', -21, None),
        ('<w:ind w:firstLine="12mm"/>', 34, None),
        ('<w:ind w:firstLine="nonsense"/>', 0, None),
        ('<w:ind w:firstLine="99999999"/>', 1584, None),
    ],
)
def test_first_lines_are_read_in_points_and_characters(looks, first, chars):
    shape = layout(paragraph("甲", properties=looks)).paragraphs[0].shape
    assert (round(shape.first_line_pt), shape.first_line_chars) == (first, chars)


def test_a_hanging_line_of_the_paragraph_silences_the_first_line_of_its_style():
    styles = style("Outer", '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>')
    looks = '<w:pStyle w:val="Outer"/><w:ind w:hanging="320"/>'
    assert layout(paragraph("甲", properties=looks), styles=styles).paragraphs[0].shape.first_line_pt == -16


@pytest.mark.parametrize(
    ("looks", "rule", "value"),
    [
        ('<w:spacing w:line="579" w:lineRule="exact"/>', "exact", 28.95),
        ('<w:spacing w:line="560" w:lineRule="atLeast"/>', "least", 28),
        ('<w:spacing w:line="360" w:lineRule="auto"/>', "multiple", 1.5),
        ("", "multiple", 1),
    ],
)
def test_line_heights_are_read_with_their_rule(looks, rule, value):
    shape = layout(paragraph("甲", properties=looks)).paragraphs[0].shape
    assert (shape.line, shape.line_value) == (rule, value)


def test_empty_paragraphs_keep_their_place_and_cells_are_left_out():
    body = f"{paragraph('甲')}{paragraph()}<w:tbl><w:tr><w:tc>{paragraph('格')}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    found = layout(body + paragraph("乙")).paragraphs
    assert [(one.span.start, one.span.end) for one in found] == [(0, 1), (2, 2), (5, 6)]


def test_soft_returns_of_a_title_are_remembered_where_they_were():
    body = paragraph(run("甲乙"), "<w:r><w:br/></w:r>", run("丙"), properties='<w:jc w:val="center"/>')
    (found,) = layout(body).paragraphs
    assert (found.breaks, found.shape.alignment) == ((2,), "center")


CONTINUOUS = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
BREAK = '<w:r><w:br w:type="page"/></w:r>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("甲") + paragraph("乙", properties="<w:pageBreakBefore/>"), [False, True]),
        (paragraph("甲", BREAK) + paragraph("乙"), [False, True]),
        (paragraph("甲") + paragraph(BREAK, "乙"), [False, True]),
        (paragraph("甲") + paragraph(BREAK) + paragraph("乙"), [False, False, True]),
        (
            paragraph("甲", BREAK) + paragraph() + paragraph("乙") + paragraph("丙"),
            [False, True, True, False],
        ),
        (paragraph("甲", properties="<w:sectPr/>") + paragraph("乙") + "<w:sectPr/>", [False, True]),
        (paragraph("甲", properties="<w:sectPr/>") + paragraph("乙") + CONTINUOUS, [False, False]),
        (paragraph("甲", properties=CONTINUOUS) + paragraph("乙") + "<w:sectPr/>", [False, True]),
        (paragraph("甲", "<w:r><w:br/></w:r>") + paragraph("乙"), [False, False]),
    ],
)
def test_what_begins_a_page_is_known(body, expected):
    assert [one.new_page for one in layout(body).paragraphs] == expected


def test_automatic_numbers_name_their_list():
    found = layout(paragraph("甲", level=0), numbering=numbering(level(0, "decimal", "%1."))).paragraphs[0]
    assert found.number == "1"


def test_a_file_of_the_usual_library_comes_out_as_it_was_made():
    file = docx.Document()
    section = file.sections[0]
    section.page_width, section.page_height, section.top_margin = Mm(210), Mm(297), Mm(37)
    made = file.add_paragraph()
    made.alignment, made.paragraph_format.first_line_indent = WD_ALIGN_PARAGRAPH.JUSTIFY, Pt(32)
    made.paragraph_format.line_spacing = Pt(28)
    words = made.add_run("云泽县水利局")
    words.font.size, words.italic = Pt(16), True
    words._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋")
    stream = io.BytesIO()
    file.save(stream)
    found = parse(stream.getvalue(), "a.docx").layout
    page, (one,) = found.sections[0], found.paragraphs
    assert (round(page.width_mm), round(page.height_mm), round(page.top_mm)) == (210, 297, 37)
    assert (one.shape.alignment, one.shape.first_line_pt) == ("both", 32)
    assert (one.shape.line, one.shape.line_value) == ("exact", 28)
    assert [(part.letters.chinese, part.letters.size_pt, part.letters.italic) for part in one.stretches] == [
        ("仿宋", 16, True)
    ]

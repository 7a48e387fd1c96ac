"""Pages come out in millimetres, with what the file leaves unsaid filled in as Word does."""

import pytest
from documents.making.word import paragraph, word

from taizhang.documents.parse import parse


def sections(*ends: str, **parts: str):
    *inner, last = ends
    body = "".join(paragraph("甲", properties=end) for end in inner) + paragraph("乙") + last
    return parse(word(body, **parts), "a.docx").layout


def section(inside: str) -> str:
    return f"<w:sectPr>{inside}</w:sectPr>"


A4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1588" w:right="1474"/>'


def test_a4_with_the_margins_of_the_standard():
    (found,) = sections(section(A4)).sections
    sides = (found.width_mm, found.height_mm, found.top_mm, found.bottom_mm, found.left_mm, found.right_mm)
    assert [round(one) for one in sides] == [210, 297, 37, 35, 28, 26]


def test_without_a_word_the_page_is_what_word_takes():
    found = parse(word(paragraph("甲")), "a.docx").layout.sections
    assert [(round(one.width_mm), round(one.top_mm)) for one in found] == [(216, 25)]


def test_the_gutter_belongs_to_the_binding_margin():
    gutter = '<w:pgMar w:top="0" w:bottom="0" w:left="1000" w:right="0" w:gutter="588"/>'
    assert round(sections(section(gutter)).sections[0].left_mm) == 28


@pytest.mark.parametrize(
    ("grid", "pitch", "lines_only"),
    [
        ('<w:docGrid w:type="lines" w:linePitch="579"/>', 28.95, True),
        ('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"/>', 28.95, False),
        ('<w:docGrid w:type="default" w:linePitch="312"/>', None, True),
        ('<w:docGrid w:linePitch="312"/>', None, True),
        ("", None, True),
    ],
)
def test_a_grid_without_a_type_is_none(grid, pitch, lines_only):
    found = sections(section(grid)).sections[0]
    assert (found.pitch_pt, found.lines_only) == (pitch, lines_only)


def test_every_section_is_read_and_paragraphs_know_theirs():
    found = sections(section(A4), section('<w:cols w:num="2"/><w:titlePg/>'))
    assert [one.columns for one in found.sections] == [1, 2]
    assert [one.first_differs for one in found.sections] == [False, True]
    assert [one.section for one in found.paragraphs] == [0, 1]


def test_a_section_as_it_was_before_a_tracked_change_is_none():
    changed = section(
        f'{A4}<w:sectPrChange w:id="1"><w:sectPr><w:cols w:num="3"/></w:sectPr></w:sectPrChange>'
    )
    assert len(sections(changed).sections) == 1


def test_margins_of_even_pages_may_be_mirrored():
    assert sections(section(A4), settings="<w:mirrorMargins/>").mirrored
    assert not sections(section(A4), settings='<w:mirrorMargins w:val="0"/>').mirrored


def test_other_kinds_of_files_have_no_layout():
    document = parse("甲乙".encode(), "a.txt")
    assert (document.layout, document.traces) == (None, None)

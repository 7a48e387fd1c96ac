"""Page numbers are found wherever Word and WPS put them, with what is beside them and how they look."""

import pytest
from documents.making.packages import package, relationships
from documents.making.word import NAMES, members, paragraph, run

from taizhang.documents.parse import parse
from taizhang.documents.wire import dumps, loads

SONG = '<w:rFonts w:ascii="宋体"/><w:sz w:val="28"/>'
SIMPLE = f'<w:fldSimple w:instr=" PAGE ">{run("1", SONG)}</w:fldSimple>'
CODE = '<w:r><w:instrText xml:space="preserve"> PAGE \\* MERGEFORMAT </w:instrText></w:r>'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


COMPLEX = f"{mark('begin')}{CODE}{mark('separate')}{run('12', SONG)}{mark('end')}"
BOX = (
    '<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor xmlns:wp="urn:wp"><wp:positionH>'
    "<wp:align>outside</wp:align></wp:positionH><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wp:anchor>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><w:txbxContent>{}</w:txbxContent></v:shape></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
SHAPE = (
    '<w:p><w:r><w:pict><v:shape style="position:absolute;mso-position-horizontal:right;z-index:1"><w:txbxContent>{}'
    "</w:txbxContent></v:shape></w:pict></w:r></w:p>"
)


def numbers(
    inside: str, *, pages: str = "default", part: str = "footer", sections: int = 1, settings: str = ""
):
    root = {"footer": "ftr", "header": "hdr"}[part]
    end = f'<w:sectPr><w:{part}Reference w:type="{pages}" r:id="r0"/></w:sectPr>'
    rest = "".join(paragraph("乙", properties="<w:sectPr/>") for _ in range(sections - 1))
    body = paragraph("甲", properties=end) + rest if sections > 1 else paragraph("甲") + end
    made = members(body + ("<w:sectPr/>" if sections > 1 else ""))
    made["word/_rels/document.xml.rels"] = relationships((part, "edge.xml"), ("settings", "settings.xml"))
    made["word/edge.xml"] = f"<w:{root} {NAMES}>{inside}</w:{root}>"
    made["word/settings.xml"] = f"<w:settings {NAMES}>{settings}</w:settings>"
    document = parse(package(made), "a.docx")
    assert loads(dumps(document)) == document
    return document.layout


@pytest.mark.parametrize("field", [SIMPLE, COMPLEX])
def test_both_forms_of_the_field_are_read(field):
    looks = '<w:jc w:val="right"/><w:ind w:rightChars="100" w:right="280"/>'
    (found,) = numbers(paragraph(run("— "), field, run(" —"), properties=looks)).page_numbers
    assert (found.around, found.alignment, found.right_chars) == ("— # —", "right", 1)
    assert (found.letters.latin, found.letters.size_pt, found.part, found.pages) == (
        "宋体",
        14,
        "footer",
        "default",
    )


def test_a_number_in_a_box_stands_where_the_box_stands_and_is_found_once():
    (found,) = numbers(BOX.format(paragraph(SIMPLE), paragraph(SIMPLE))).page_numbers
    assert (found.alignment, found.around) == ("outside", "#")


def test_a_number_in_a_shape_of_old_word_stands_where_the_shape_stands():
    assert [one.alignment for one in numbers(SHAPE.format(paragraph(SIMPLE))).page_numbers] == ["right"]


def test_a_number_in_a_frame_stands_where_the_frame_stands():
    framed = paragraph(SIMPLE, properties='<w:framePr w:wrap="around" w:xAlign="center"/>')
    assert [one.alignment for one in numbers(framed).page_numbers] == ["center"]


def test_the_count_of_all_pages_is_no_page_number():
    assert numbers(paragraph('<w:fldSimple w:instr=" NUMPAGES "/>', "共页")).page_numbers == ()


def test_a_later_section_shows_the_footer_of_the_one_before():
    assert [one.section for one in numbers(paragraph(SIMPLE), sections=3).page_numbers] == [0, 1, 2, 3]


def test_even_pages_and_headers_are_told_apart():
    found = numbers(paragraph(SIMPLE), pages="even", part="header", settings="<w:evenAndOddHeaders/>")
    assert [(one.pages, one.part) for one in found.page_numbers] == [("even", "header")]
    assert found.even_differs
    assert found.sections[0].has_header


def test_a_switch_of_the_field_names_the_form():
    field = f'<w:fldSimple w:instr=" PAGE \\* ArabicDash ">{run("1")}</w:fldSimple>'
    assert [one.form for one in numbers(paragraph(field)).page_numbers] == ["numberInDash"]

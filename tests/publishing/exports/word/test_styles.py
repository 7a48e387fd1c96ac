"""Which font, size and place each part has (GB/T 9704, clauses 5.2.2 and 7)."""

import pytest
from docx.oxml.ns import qn
from publishing.exports.word.opened import Parts, style, value

STYLES = [
    ("Normal", "仿宋_GB2312", 16),
    ("BodyText", "仿宋_GB2312", 16),
    ("Heading1", "黑体", 16),
    ("Heading2", "楷体_GB2312", 16),
    ("Heading3", "仿宋_GB2312", 16),
    ("Heading4", "仿宋_GB2312", 16),
    ("Title", "方正小标宋简体", 22),
    ("Letterhead", "方正小标宋简体", 50),
    ("Docket", "仿宋_GB2312", 16),
    ("Addressee", "仿宋_GB2312", 16),
    ("AttachmentMark", "黑体", 16),
    ("AttachmentTitle", "方正小标宋简体", 22),
    ("Footer", "宋体", 14),
]


@pytest.mark.parametrize(("name", "font", "points"), STYLES)
def test_a_style_names_its_font_and_size(parts: Parts, name: str, font: str, points: int):
    look = style(parts, name)
    assert value(look, "rPr/rFonts", "eastAsia") == font
    assert value(look, "rPr/sz") == value(look, "rPr/szCs") == str(points * 2)


def test_every_paragraph_style_names_a_chinese_font(parts: Parts):
    looks = [one for one in parts["word/styles.xml"] if one.get(qn("w:type")) == "paragraph"]
    assert len(looks) >= 15
    assert [one.get(qn("w:styleId")) for one in looks if not value(one, "rPr/rFonts", "eastAsia")] == []


def test_digits_are_times_except_in_page_numbers_and_attachment_marks(parts: Parts):
    latin = {one: value(style(parts, one), "rPr/rFonts", "ascii") for one, *_ in STYLES}
    others = {font for one, font in latin.items() if one not in ("Footer", "AttachmentMark")}
    assert (others, latin["Footer"], latin["AttachmentMark"]) == ({"Times New Roman"}, "宋体", "黑体")


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings_are_the_headings_of_word(parts: Parts, level: int):
    look = style(parts, f"Heading{level}")
    assert value(look, "name") == f"heading {level}"
    assert value(look, "pPr/outlineLvl") == str(level - 1)
    assert value(look, "link") == f"Heading{level}Char"
    assert look.get(qn("w:customStyle")) is None


def test_body_and_headings_begin_two_characters_in(parts: Parts):
    for name in ("BodyText", "Heading1", "Heading2", "Heading3", "Heading4"):
        assert value(style(parts, name), "pPr/ind", "firstLineChars") == "200"


def test_nothing_moves_a_line_off_the_grid(parts: Parts):
    normal = style(parts, "Normal")
    assert (value(normal, "pPr/spacing", "line"), value(normal, "pPr/spacing", "lineRule")) == (
        "579",
        "exact",
    )
    for switch in ("widowControl", "autoSpaceDE", "autoSpaceDN", "snapToGrid"):
        assert value(normal, f"pPr/{switch}") == "0"


def test_only_body_sizes_are_set_closer(parts: Parts):
    assert value(style(parts, "BodyText"), "rPr/spacing") == "-6"
    assert value(style(parts, "Title"), "rPr/spacing") == "0"


def test_the_language_is_chinese(parts: Parts):
    assert value(parts["word/styles.xml"], "docDefaults/rPrDefault/rPr/lang", "eastAsia") == "zh-CN"


def test_each_chinese_font_has_a_stand_in(parts: Parts):
    table = parts["word/fontTable.xml"]
    named = {one.get(qn("w:name")): value(one, "altName") for one in table}
    used = {font for _, font, _ in STYLES}
    assert used <= set(named)
    assert all(named[font] for font in used)


def test_quotes_are_taken_from_the_chinese_font(parts: Parts):
    runs = [one for one in parts["word/document.xml"].iter(qn("w:r")) if one.find(qn("w:t")) is not None]
    assert {value(one, "rPr/rFonts", "hint") for one in runs} == {"eastAsia"}


def test_every_style_that_is_used_is_defined(parts: Parts, red_parts: Parts):
    for opened in (parts, red_parts):
        defined = {one.get(qn("w:styleId")) for one in opened["word/styles.xml"]}
        main = opened["word/document.xml"]
        used = {
            one.get(qn("w:val"))
            for tag in ("pStyle", "rStyle", "tblStyle")
            for one in main.iter(qn(f"w:{tag}"))
        }
        assert used <= defined

"""The page itself: paper, margins, grid, page numbers (GB/T 9704, clauses 5 and 7.5)."""

from dataclasses import replace

import pytest
from docx.oxml.ns import qn
from publishing.exports.word.opened import Parts, parts_of, value

from taizhang.publishing.exports.word import GB9704, OfficialDocument, write
from taizhang.publishing.exports.word.style import twips


def _section(parts: Parts):
    return parts["word/document.xml"].find(f".//{qn('w:sectPr')}")


def test_the_paper_is_a4(parts: Parts):
    assert (value(_section(parts), "pgSz", "w"), value(_section(parts), "pgSz", "h")) == ("11906", "16838")


@pytest.mark.parametrize(("side", "mm"), [("top", 37), ("left", 28), ("bottom", 35), ("right", 26)])
def test_a_margin_is_what_the_standard_says(parts: Parts, side: str, mm: int):
    assert int(value(_section(parts), "pgMar", side)) == pytest.approx(mm * 1440 / 25.4, abs=1)


def test_the_text_area_is_156_by_225_millimetres(parts: Parts):
    size, margin = _section(parts).find(qn("w:pgSz")), _section(parts).find(qn("w:pgMar"))
    wide = int(size.get(qn("w:w"))) - int(margin.get(qn("w:left"))) - int(margin.get(qn("w:right")))
    high = int(size.get(qn("w:h"))) - int(margin.get(qn("w:top"))) - int(margin.get(qn("w:bottom")))
    assert (wide * 25.4 / 1440, high * 25.4 / 1440) == pytest.approx((156, 225), abs=0.03)


def test_the_grid_has_22_lines_of_28_characters(parts: Parts):
    grid = _section(parts).find(qn("w:docGrid"))
    line, space = int(grid.get(qn("w:linePitch"))), int(grid.get(qn("w:charSpace")))
    character = 16 + space / 4096
    assert grid.get(qn("w:type")) == "linesAndChars"
    assert line / 20 == pytest.approx(28.95)
    assert 22 * line <= 16838 - 2098 - 1984 < 23 * line
    assert 28 * character <= (11906 - 1587 - 1474) / 20 < 29 * character


def test_28_characters_fit_without_the_grid_too_and_29_do_not():
    pitch = GB9704.body_pt * 20 + GB9704.tracking
    assert 28 * pitch < GB9704.text_width < 29 * pitch


def test_the_page_number_is_a_field_between_dashes(parts: Parts):
    for name in ("word/footer1.xml", "word/footer2.xml"):
        (field,) = parts[name].iter(qn("w:fldSimple"))
        assert field.get(qn("w:instr")).strip() == "PAGE"
        assert "".join(parts[name].itertext()) == "— 1 —"


def test_odd_pages_have_the_number_right_and_even_ones_left(parts: Parts):
    references = {
        one.get(qn("w:type")): one.get(qn("r:id")) for one in _section(parts).iter(qn("w:footerReference"))
    }
    rels = {rel.get("Id"): rel.get("Target") for rel in parts["word/_rels/document.xml.rels"]}
    odd, even = parts[f"word/{rels[references['default']]}"], parts[f"word/{rels[references['even']]}"]
    assert value(odd, "p/pPr/jc") == "right"
    assert value(odd, "p/pPr/ind", "rightChars") == "100"
    assert value(even, "p/pPr/jc") == "left"
    assert value(even, "p/pPr/ind", "leftChars") == "100"
    assert parts["word/settings.xml"].find(qn("w:evenAndOddHeaders")) is not None


def test_word_does_not_open_the_file_in_an_older_mode(parts: Parts):
    (mode,) = parts["word/settings.xml"].iter(qn("w:compatSetting"))
    assert (mode.get(qn("w:name")), mode.get(qn("w:val"))) == ("compatibilityMode", "15")


def test_margins_mirror_only_where_asked(parts: Parts, bulletin: OfficialDocument):
    mirrored = parts_of(write(bulletin, replace(GB9704, mirrored=True)))
    assert parts["word/settings.xml"].find(qn("w:mirrorMargins")) is None
    assert mirrored["word/settings.xml"].find(qn("w:mirrorMargins")) is not None


def test_another_grid_follows_from_its_figures():
    loose = replace(GB9704, lines=20, characters=26)
    assert loose.line_pitch == twips(225) // 20
    assert 16 + loose.character_space / 4096 == pytest.approx(156 * 72 / 25.4 / 26, abs=0.002)

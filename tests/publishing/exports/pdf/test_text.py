"""Text is text: nothing that somebody writes is an instruction to the typesetter, and what cannot be set is named."""

import random
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from publishing.exports.papers import DRAFT

from taizhang.bureau.refusal import Refused
from taizhang.publishing.exports.bulletin import bulletin_pdf
from taizhang.publishing.exports.bulletin_letter import letter_of
from taizhang.publishing.exports.pdf import NotMade, pdf
from taizhang.publishing.exports.pdf.faces import FACES, chosen
from taizhang.publishing.exports.pdf.make import Bounds

INSTRUCTIONS = (
    '#read("/etc/passwd")',
    "#panic()",
    '#import "@preview/a:1.0.0"',
    "*粗*_斜_`码`$x^2$",
    "@标 <签> /*注*/ //注",
    "= 标题",
    r"\u{41}\# \ ",
    "\"引\" '撇' -- --- ...",
    "{ } [ ] ( ) ; ]#[",
)
SIGNS = "#$*_@<>\\[]{}()\"'`~/=+.,:;!?&|^%" + "县局整改abXY0189，。《》"


def _said(text: str) -> str:
    with pdfium.PdfDocument(pdf(letter_of(replace(DRAFT, text=text)))) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join("".join(pages).split())


def test_instructions_are_set_letter_by_letter():
    said = _said("\n".join(f"甲{one}乙" for one in INSTRUCTIONS))
    for one in INSTRUCTIONS:
        assert "".join(f"甲{one}乙".split()) in said


def test_whatever_is_written_comes_out_as_it_was():
    """400 short lines of every sign that typst gives a meaning to, in one paper."""
    chance = random.Random(9704)
    lines = ["局" + "".join(chance.choices(SIGNS, k=18)) + "终" for _ in range(400)]
    said = _said("\n".join(lines))
    assert [line for line in lines if line not in said] == []


def test_a_sign_that_no_font_has_is_named_and_refused():
    with pytest.raises(Refused, match="没有“🙂”"):
        bulletin_pdf(replace(DRAFT, text="局党组召开会议🙂研究部署。"))


@pytest.mark.parametrize(
    ("bounds", "code"),
    [(Bounds(wall_seconds=0.01), "slow"), (Bounds(memory_bytes=100 << 20), "crashed")],
)
def test_time_and_memory_are_bounded(bounds: Bounds, code: str):
    with pytest.raises(NotMade) as refused:
        pdf(letter_of(DRAFT), bounds=bounds)
    assert refused.value.code == code


def test_a_folder_of_fonts_that_is_not_there_does_no_harm():
    assert pdf(letter_of(DRAFT), fonts="/nowhere/fonts").startswith(b"%PDF-1.7")


def test_without_a_chinese_font_there_is_no_choice():
    assert chosen(["DejaVu Sans", "Libertinus Serif"]) is None


def test_each_face_gets_the_first_font_that_is_there_and_help_from_the_free_ones():
    faces = chosen(["simhei", "FangSong", "Noto Serif CJK SC", "Times New Roman"])
    assert set(faces) == {*FACES, "latin"}
    assert faces["hei"] == ["simhei", "Noto Serif CJK SC"]
    assert faces["fang_song"] == ["FangSong", "Noto Serif CJK SC"]
    assert faces["song_title"] == ["Noto Serif CJK SC"]
    assert faces["latin"] == ["Times New Roman"]

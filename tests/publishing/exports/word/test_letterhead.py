"""The red head with all that the standard knows (GB/T 9704, 7.2): marks above the name, signers beside the number."""

from dataclasses import replace

import pytest
from docx.oxml.ns import qn
from publishing.exports.papers import FULL, HEAD
from publishing.exports.word.opened import Parts, paragraphs, parts_of, texts, value

from taizhang.publishing.exports.bulletin import bulletin_word
from taizhang.publishing.exports.word import Letterhead


def _opened(head: Letterhead) -> Parts:
    return parts_of(bulletin_word(replace(FULL, letterhead=head)))


def _stops(row) -> list[int]:
    return [int(stop.get(qn("w:pos"))) for stop in row.iter(qn("w:tab")) if stop.get(qn("w:pos"))]


def test_marks_stand_above_the_name_the_number_with_six_figures():
    opened = parts_of(bulletin_word(FULL))
    assert texts(opened, "CopyNumber") == ["000012"]
    assert texts(opened, "Marking") == ["机密★1年", "特急"]
    body = opened["word/document.xml"][0]
    order = [value(one, "pPr/pStyle") for one in body[:4]]
    assert order == ["CopyNumber", "Marking", "Marking", "Letterhead"]


def test_the_name_stays_35_millimetres_down_whatever_stands_above_it():
    drops = []
    for marks in ({}, {"urgency": "特急"}, {"urgency": "特急", "secrecy": "秘密", "copy_number": 1}):
        opened = _opened(replace(HEAD, **marks))
        (name,) = paragraphs(opened, "Letterhead")
        above = len(texts(opened, "CopyNumber")) + len(texts(opened, "Marking"))
        drops.append(int(value(name, "pPr/spacing", "before")) + above * 579)
    assert drops == [1984] * 3


@pytest.mark.parametrize(
    ("signers", "rows"),
    [
        (("张建国",), ["云科经党组〔2025〕12号签发人：张建国"]),
        (("张建国", "李明"), ["云科经党组〔2025〕12号签发人：张建国　李明"]),
        (("张建国", "李明", "王小红"), ["签发人：张建国　李明", "云科经党组〔2025〕12号王小红"]),
    ],
)
def test_the_number_stands_on_the_line_of_the_last_signer(signers: tuple[str, ...], rows: list[str]):
    opened = _opened(replace(HEAD, signers=signers))
    assert texts(opened, "Docket") == rows
    lines = [row.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None for row in paragraphs(opened, "Docket")]
    assert lines == [False] * (len(rows) - 1) + [True]


def test_signers_end_one_character_from_the_margin_and_stand_under_each_other():
    opened = _opened(replace(HEAD, signers=("张建国", "李明", "王小红")))
    first, second = map(_stops, paragraphs(opened, "Docket"))
    pitch = 8844 / 28
    assert first == second
    assert first[0] == pytest.approx(pitch, abs=1)
    assert first[2] + 6 * pitch == pytest.approx(8844 - pitch, abs=3)
    assert first[2] - first[1] == pytest.approx(4 * pitch, abs=2)


def test_without_signers_the_number_is_centred():
    (row,) = paragraphs(_opened(HEAD), "Docket")
    assert value(row, "pPr/jc") is None
    assert not _stops(row)


def test_names_of_signers_are_kai():
    opened = _opened(replace(HEAD, signers=("张建国",)))
    (row,) = paragraphs(opened, "Docket")
    faces = [(value(one, "rPr/rStyle"), "".join(one.itertext())) for one in row.findall(qn("w:r"))]
    assert ("SignerChar", "张建国") in faces

"""A bulletin as PDF/A: what the file says of itself, and that it says all that the letter says."""

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from publishing.exports.papers import ADDRESS, FULL, PLAIN
from publishing.exports.word.drawn import Page, pages, red_rows

from taizhang.publishing.exports.bulletin_letter import letter_of
from taizhang.publishing.exports.pdf import pdf


@pytest.fixture(scope="module")
def made() -> bytes:
    return pdf(letter_of(FULL))


@pytest.fixture(scope="module")
def drawn(made: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "bulletin.pdf"
    path.write_bytes(made)
    return path


@pytest.fixture(scope="module")
def sheets(drawn: Path) -> list[Page]:
    return pages(drawn)


def test_it_says_that_it_is_pdf_a_2b(made: bytes):
    """The metadata stand uncompressed in the file, as ISO 19005-2, 6.6.2, asks."""
    packet = made[made.index(b"<?xpacket begin") : made.index(b"<?xpacket end")].decode()
    assert "<pdfaid:part>2</pdfaid:part>" in packet
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in packet
    assert made.count(b"/GTS_PDFA1") == 1
    assert b"/Encrypt" not in made


def test_a_moment_between_two_seconds_is_the_earlier_one(made: bytes):
    """Clocks of houses have microseconds; PDF has none."""
    assert FULL.moment
    between = replace(FULL, moment=FULL.moment.replace(microsecond=238497))
    assert pdf(letter_of(between)) == made


def test_it_is_tagged_chinese_and_named_and_names_no_person(made: bytes):
    with pdfium.PdfDocument(made) as document:
        told = document.get_metadata_dict()
        assert document.is_tagged()
        size = raw.FPDFCatalog_GetLanguage(document, None, 0)
        assert size > 0
    assert (told["Title"], told["Author"]) == (FULL.title, FULL.issuer)
    assert told["CreationDate"].startswith("D:20250807090000")
    assert FULL.digest in told["Keywords"]


def test_the_same_letter_gives_the_same_bytes(made: bytes):
    assert pdf(letter_of(FULL)) == made


def test_every_word_of_the_letter_is_in_it_and_can_be_copied(made: bytes):
    with pdfium.PdfDocument(made) as document:
        said = ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    text = "".join(re.sub("—[0-9]+—", "", page) for page in said)
    for line in FULL.text.splitlines():
        assert line in text
    for figure in FULL.figures:
        assert figure.text in text
    for word in ("县委巡察办，局属各单位：", "（第2次更正后的文本）", "数据来源一览表", "第1次更正"):
        assert word in text
    assert ADDRESS in text
    assert "".join(f"{byte:02x}" for byte in range(24)) in text


def test_the_first_page_begins_like_that_of_the_word_file(drawn: Path, sheets: list[Page]):
    first = [line.text for line in sheets[0].text]
    assert first[:4] == ["000012", "机密★1年", "特急", "中共云泽县科技和经济信息化局党组文件"]
    assert first[4:6] == ["签发人：张建国李明", "云科经党组〔2025〕12号王小红"]
    name, docket = sheets[0].text[3], sheets[0].text[5]
    assert name.middle - 156 / len(name.text) / 2 == pytest.approx(37 + 35, abs=2.5)
    assert red_rows(drawn)[0] - docket.middle - 16 * 25.4 / 72 / 2 == pytest.approx(4, abs=1.5)


def test_every_page_is_numbered_on_its_outer_side(sheets: list[Page]):
    assert [page.number.text for page in sheets] == [f"—{n}—" for n in range(1, len(sheets) + 1)]
    for number, page in enumerate(sheets, 1):
        assert page.number.middle == pytest.approx(37 + 225 + 7, abs=1.5)
        if number % 2:
            assert page.number.right == pytest.approx(184 - 14 * 25.4 / 72, abs=1)
        else:
            assert page.number.left == pytest.approx(28 + 14 * 25.4 / 72, abs=1)


def test_the_foot_lies_on_the_lower_edge_of_the_last_page(sheets: list[Page]):
    last = sheets[-1].text[-1]
    assert last.text == "云泽县科技和经济信息化局办公室2025年8月8日印发"
    assert 262 - 10.5 <= last.top < last.bottom <= 262.5


def test_the_code_is_drawn_and_not_a_picture_of_one():
    with pdfium.PdfDocument(pdf(letter_of(PLAIN))) as document:
        kinds = {one.type for page in document for one in page.get_objects(max_depth=8)}
    assert raw.FPDF_PAGEOBJ_PATH in kinds
    assert raw.FPDF_PAGEOBJ_IMAGE not in kinds


def test_nothing_of_the_machine_is_in_it(made: bytes):
    """Neither where the fonts lie nor where the program does."""
    for place in (Path.home(), Path(__file__).parents[4], Path(tempfile.gettempdir())):
        assert str(place).encode() not in made

"""A bulletin with all that belongs to it, drawn by LibreOffice: each part on its page and none over another."""

from collections.abc import Callable
from pathlib import Path

import pytest
from publishing.exports.papers import FULL
from publishing.exports.word.drawn import Page, pages, red_rows

from taizhang.publishing.exports.bulletin import bulletin_word


@pytest.fixture(scope="module")
def drawn(as_pdf: Callable[[bytes], Path]) -> Path:
    return as_pdf(bulletin_word(FULL))


@pytest.fixture(scope="module")
def sheets(drawn: Path) -> list[Page]:
    return pages(drawn)


def test_the_first_page_begins_with_marks_name_signers_and_number(drawn: Path, sheets: list[Page]):
    first = [line.text for line in sheets[0].text]
    assert first[:4] == ["000012", "机密★1年", "特急", "中共云泽县科技和经济信息化局党组文件"]
    assert first[4:6] == ["签发人：张建国李明", "云科经党组〔2025〕12号王小红"]
    name = sheets[0].text[3]
    assert name.middle - 156 / len(name.text) / 2 == pytest.approx(37 + 35, abs=2)
    line = red_rows(drawn)
    assert line[0] - sheets[0].text[5].middle - 16 * 25.4 / 72 / 2 == pytest.approx(4, abs=1)


def test_every_attachment_begins_a_page(sheets: list[Page]):
    starts = [page.text[0].text for page in sheets]
    assert starts.count("附件1") == starts.count("附件2") == 1


def test_the_foot_lies_on_the_lower_edge_of_the_last_page_and_nowhere_else(sheets: list[Page]):
    last = sheets[-1].text[-1]
    assert last.text == "云泽县科技和经济信息化局办公室2025年8月8日印发"
    assert 262 - 10.3 <= last.top < last.bottom <= 262
    assert not any("印发" in line.text for page in sheets[:-1] for line in page.text)


def test_no_line_lies_over_another_and_the_code_beside_its_lines(sheets: list[Page]):
    for page in sheets:
        assert all(
            above.middle < below.middle - 1 for above, below in zip(page.text, page.text[1:], strict=False)
        )
    (checked,) = [line for line in sheets[-1].text if line.text.startswith("公开网址")]
    assert checked.left == pytest.approx(28 + 25 + 3, abs=1)

"""The page of the PDF as a reader gets it, measured (GB/T 9704, 5.2)."""

from collections import Counter
from dataclasses import replace

import pytest
from publishing.exports.papers import PLAIN
from publishing.exports.word.drawn import Page, pages
from publishing.exports.word.opened import SOLID

from taizhang.publishing.exports.bulletin_letter import letter_of
from taizhang.publishing.exports.pdf import pdf


@pytest.fixture(scope="module")
def solid(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    """The pages with nothing on them but text that fills every line; the last of them may end early."""
    path = tmp_path_factory.mktemp("pdf") / "solid.pdf"
    path.write_bytes(pdf(letter_of(replace(PLAIN, text=f"{SOLID}\n{SOLID}"))))
    drawn = pages(path)
    return [page for page in drawn if all(line.text in SOLID * 2 for line in page.text)][:-1]


def test_a_full_page_has_22_lines_of_28_characters(solid: list[Page]):
    assert len(solid) >= 2
    assert [len(page.text) for page in solid] == [22] * len(solid)
    lengths = Counter(len(line.text) for page in solid for line in page.text)
    assert lengths.most_common(1)[0][0] == max(lengths) == 28


def test_the_text_stays_within_156_by_225_millimetres(solid: list[Page]):
    lines = [line for page in solid for line in page.text]
    leading = 225 / 22 - 16 * 25.4 / 72
    assert min(line.left for line in lines) == pytest.approx(28, abs=1)
    assert max(line.right for line in lines) == pytest.approx(184, abs=1)
    assert 37 - 1 <= min(line.top for line in lines) <= 37 + leading
    assert 262 - 2 * leading <= max(line.bottom for line in lines) <= 262 + 1


def test_lines_stand_28_95_points_apart(solid: list[Page]):
    for page in solid:
        spread = page.text[-1].middle - page.text[0].middle
        assert spread / 21 * 72 / 25.4 == pytest.approx(28.95, abs=0.05)

"""The page as a reader gets it: drawn by LibreOffice and measured (GB/T 9704, clauses 5.2 and 7)."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from publishing.exports.word.drawn import Page, pages, red_rows
from publishing.exports.word.opened import SOLID

from taizhang.publishing.exports.word import GB9704, OfficialDocument, write

Draw = Callable[[bytes], Path]
TOLERANCE = 1.0  # millimetres, as the standard allows for the margins


@pytest.fixture(scope="module")
def plain(as_pdf: Draw, bulletin: OfficialDocument) -> list[Page]:
    return pages(as_pdf(write(bulletin)))


@pytest.fixture(scope="module")
def red(as_pdf: Draw, red_headed: OfficialDocument) -> Path:
    return as_pdf(write(red_headed, replace(GB9704, stamped=True)))


def _solid(drawn: list[Page]) -> list[Page]:
    """The pages with nothing on them but the text that fills every line."""
    return [page for page in drawn if all(line.text in SOLID * 2 for line in page.text)]


def test_a_full_page_has_22_lines(plain: list[Page]):
    full = _solid(plain)
    assert len(full) >= 2
    assert [len(page.text) for page in full] == [22] * len(full)


def test_a_full_line_has_28_characters(plain: list[Page]):
    lengths = Counter(len(line.text) for page in _solid(plain) for line in page.text)
    assert lengths.most_common(1)[0][0] == 28
    assert max(lengths) == 28


def test_the_text_stays_within_156_by_225_millimetres(plain: list[Page]):
    lines = [line for page in _solid(plain) for line in page.text]
    assert min(line.left for line in lines) == pytest.approx(28, abs=TOLERANCE)
    assert max(line.right for line in lines) == pytest.approx(210 - 26, abs=TOLERANCE)
    leading = 225 / 22 - 16 * 25.4 / 72
    assert 37 <= min(line.top for line in lines) <= 37 + leading
    assert 37 + 225 - leading <= max(line.bottom for line in lines) <= 37 + 225


def test_lines_stand_28_95_points_apart(plain: list[Page]):
    for page in _solid(plain):
        spread = page.text[-1].middle - page.text[0].middle
        assert spread / 21 * 72 / 25.4 == pytest.approx(28.95, abs=0.05)


def test_every_page_is_numbered_between_dashes(plain: list[Page]):
    assert len(plain) >= 5
    assert [page.number.text for page in plain] == [f"—{n}—" for n in range(1, len(plain) + 1)]


def test_the_number_is_right_on_odd_pages_and_left_on_even_ones(plain: list[Page]):
    character = 14 * 25.4 / 72
    for number, page in enumerate(plain, 1):
        if number % 2:
            assert page.number.right == pytest.approx(184 - character, abs=TOLERANCE)
        else:
            assert page.number.left == pytest.approx(28 + character, abs=TOLERANCE)


def test_the_number_stands_7_millimetres_under_the_text_area(plain: list[Page]):
    for page in plain:
        assert page.number.middle == pytest.approx(37 + 225 + 7, abs=TOLERANCE)


def test_the_title_is_centred(plain: list[Page]):
    first = plain[0].text[0]
    assert first.text.startswith("中共云泽县")
    assert (first.left + first.right) / 2 == pytest.approx(28 + 78, abs=TOLERANCE)


def test_issuer_and_date_stand_on_one_page_with_text(plain: list[Page]):
    (page,) = [page for page in plain if "2025年8月7日" in [line.text for line in page.text]]
    place = [line.text for line in page.text].index("2025年8月7日")
    assert page.text[place - 1].text == "中共云泽县科技和经济信息化局党组"
    assert page.text[place].left - page.text[place - 1].left == pytest.approx(2 * 156 / 28, abs=TOLERANCE)
    assert 184 - page.text[place - 1].right == pytest.approx(2 * 156 / 28, abs=TOLERANCE * 2)
    assert "联系电话" in "".join(line.text for line in page.text)


def test_the_attachment_begins_a_page_and_its_table_repeats_its_header(plain: list[Page]):
    (start,) = [n for n, page in enumerate(plain) if page.text[0].text == "附件"]
    third_line = 37 + 2.5 * 225 / 22
    assert plain[start].text[1].text == "巡察反馈问题整改任务清单"
    assert plain[start].text[1].middle == pytest.approx(third_line, abs=2)
    assert len(plain) - start >= 2
    assert all(page.text[0].text == "序号问题状态" for page in plain[start + 1 :])


def test_the_red_head_stands_where_the_standard_says(red: Path):
    page = pages(red)[0]
    name, docket = page.text[:2]
    assert name.text == "中共云泽县科技和经济信息化局党组文件"
    assert name.right - name.left <= 156 + TOLERANCE
    line = red_rows(red)
    size = 156 / len(name.text)
    assert name.middle - size / 2 == pytest.approx(37 + 35, abs=2)
    assert line[0] - docket.middle - 16 * 25.4 / 72 / 2 == pytest.approx(4, abs=TOLERANCE)
    assert line[-1] - line[0] < 1


def test_with_a_seal_issuer_and_date_have_one_axis(red: Path):
    lines = [line for page in pages(red) for line in page.text]
    place = [line.text for line in lines].index("2025年8月7日")
    issuer, day = lines[place - 1], lines[place]
    assert (issuer.left + issuer.right) / 2 == pytest.approx((day.left + day.right) / 2, abs=TOLERANCE)

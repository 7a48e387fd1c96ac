"""The public page on paper, printed by Chromium and measured: a document, without what belongs to a screen."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from playwright.sync_api import Page as Browser
from publishing.exports.papers import ADDRESS, PLAIN
from publishing.exports.word.drawn import Page, pages

from taizhang.publishing.bulletins.queries import Published
from taizhang.web.code import code_of
from taizhang.web.paper import sheet_of

pytestmark = pytest.mark.browser
FILL = "补充说明，建立健全长效机制，防止问题反弹，逐项对账销号。\n" * 30


@pytest.fixture
def printed(page: Browser, tmp_path: Path) -> Path:
    """Two pages and a half of text and a table, printed while the reader prefers dark pages."""
    text = f"{PLAIN.text}{FILL}类别\t家数\n瞪羚企业\t3\n"
    shown = Published(
        slug="a1b2c3",
        title=PLAIN.title,
        text=text,
        issuer=PLAIN.issuer,
        dated=PLAIN.dated,
        digest=PLAIN.digest,
        published_at=PLAIN.moment,
        checkpoint=PLAIN.checkpoint,
        is_proved=True,
    )
    sheet = sheet_of(text, title=PLAIN.title, issuer=PLAIN.issuer, day=PLAIN.dated)
    context = {"bulletin": shown, "paper": sheet, "address": ADDRESS, "code": code_of(ADDRESS)}
    page.emulate_media(color_scheme="dark")
    page.set_content(render_to_string("public/bulletin.html", context))
    for name in ("public.css", "paper.css"):
        page.add_style_tag(path=finders.find(name))
    assert not page.locator(".proof .code").is_visible()
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True, print_background=True)
    return tmp_path / "page.pdf"


@pytest.fixture
def sheets(printed: Path) -> list[Page]:
    return pages(printed)


def test_it_prints_as_a_document(printed: Path, sheets: list[Page]):
    assert len(sheets) >= 3
    assert {(round(page.width), round(page.height)) for page in sheets} == {(210, 297)}
    lines = [line for page in sheets for line in page.text]
    assert min(line.left for line in lines) == pytest.approx(28, abs=1)
    assert max(line.right for line in lines) <= 184 + 1
    assert [page.number.text for page in sheets] == [f"—{n}—" for n in range(1, len(sheets) + 1)]
    for number, page in enumerate(sheets, 1):
        assert page.number.middle == pytest.approx(37 + 225 + 7, abs=1.5)
        edge = 184 - page.number.right if number % 2 else page.number.left - 28
        assert edge == pytest.approx(14 * 25.4 / 72, abs=1)
    full = sheets[1].text
    assert len(full) == 22
    assert (full[-1].middle - full[0].middle) / 21 == pytest.approx(28.95 * 25.4 / 72, abs=0.05)
    text = "".join(line.text for line in lines)
    for belongs_to_a_screen in ("整改通报公开", "跳到正文", "下载", "核验程序"):
        assert belongs_to_a_screen not in text
    for belongs_to_paper in (ADDRESS, PLAIN.digest, "128", "2025年8月7日"):
        assert belongs_to_paper in text
    with pdfium.PdfDocument(printed) as document:
        ground = document[0].render(scale=0.2).to_pil().convert("L").getpixel((3, 3))
    assert ground == 255

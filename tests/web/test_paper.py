"""Published figures in the running text are links, and nothing of the text is lost over it (文中链接)."""

import datetime

import pytest
from django.template.loader import render_to_string
from lxml import html

from taizhang.publishing.exports.word import from_text
from taizhang.publishing.exports.word.letter import Table
from taizhang.web.paper import sheet_of
from taizhang.web.runs import Link, Links

DAY = datetime.date(2026, 3, 2)
TITLE = "关于142家企业的通报"
TEXT = (
    "关于142家企业的通报\r\n\r\n  一、142家企业\n"
    "（一）入库142家。今年142家，<b>增长</b>5.79%，其中72家。\u3000\n"
    "1.瞪羚企业33家；54家另计\n类别\t 家数\t备注\n 企业 \t142家\t无\n"
    "某局\n2026年3月2日"
)


def links_for(text: str, *figures: str) -> list[Link]:
    """Each time that a figure stands in the text."""
    found = []
    for one in figures:
        at = text.find(one)
        while at >= 0:
            found.append(Link(at, at + len(one), f"/figures/{at}", one))
            at = text.find(one, at + 1)
    return found


def sheet(links):
    return sheet_of(TEXT, title=TITLE, issuer="某局", day=DAY, links=links)


def words_of(sheet) -> list[str]:
    told = []
    for line in sheet.lines:
        cells = [str(cell) for row in line.rows for cell in row]
        told.append("|".join(cells) if line.tag == "table" else f"{line.head}{line.text}")
    return told


def test_runs_joined_give_the_text_back():
    plain = from_text(TEXT, title=TITLE, issuer="某局", day=DAY).paragraphs
    said = [
        "|".join(cell for row in one.rows for cell in row) if isinstance(one, Table) else one.head + one.text
        for one in plain
    ]
    assert words_of(sheet([])) == said
    assert words_of(sheet(links_for(TEXT, "142家", "5.79%", "72家", "33家", "54家"))) == said


def test_each_figure_leads_where_its_own_place_leads():
    wanted = links_for(TEXT, "142家", "5.79%", "72家")
    page = html.fromstring(render_to_string("public/_document.html", {"paper": sheet(wanted)}))
    linked = {(one.get("href"), one.text) for one in page.iter("a")}
    # The first line repeats the title and is not set a second time.
    assert linked == {(one.address, one.title) for one in wanted if one.start > TEXT.index("一、")}
    assert [one.text for one in page.iterfind(".//td/a")] == ["142家"]
    assert "<b>增长</b>" in page.text_content()


@pytest.mark.parametrize(
    "places", [[(0, 3), (2, 5)], [(4, 4)], [(3, 99)], [(-0, 1), (1, 2)], [(50, 60)]], ids=str
)
def test_odd_places_never_lose_a_sign(places):
    links = Links(Link(start, end, "/") for start, end in places)
    for piece, start in (("增长142家企业", 0), ("增长142家企业", 3), ("", 3)):
        assert str(links.piece(piece, start)) == piece


def test_a_line_break_between_head_and_text_does_not_move_a_link():
    links = [Link(TEXT.index("今年142家") + 2, TEXT.index("今年142家") + 6, "/f", "家数")]
    line = next(one for one in sheet(links).lines if str(one.head).startswith("（一）"))
    assert [run.text for run in line.body.runs] == ["今年", "142家", "，<b>增长</b>5.79%，其中72家。"]
    assert [run.text for run in line.head.runs] == ["（一）入库142家。"]

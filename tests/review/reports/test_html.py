"""The page: the whole text with its defects marked, nothing fetched, no script."""

import re

from lxml import html
from review.making import found, reported, span_of

from taizhang.documents.parse import from_text, parse
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Severity
from taizhang.review.reports.html import as_html

TEXT = "通报<一>\n截止2025年6月，全市在建工业项目72个。\n"


def page(document, *diagnostics, name: str = "通报.txt"):
    return html.document_fromstring(as_html([(name, reported(document, *diagnostics))]))


def marks(tree) -> list[tuple[str, str]]:
    return [(one.get("class"), one.text_content()) for one in tree.iter("mark")]


def test_the_text_is_there_whole_and_the_defects_are_marked():
    document = from_text(TEXT)
    tree = page(document, found(document, "截止"), found(document, "72个", severity=Severity.HINT))
    assert marks(tree) == [("must", "截止"), ("hint", "72个")]
    said = "".join(one.text_content() for one in tree.iter("p") if one.getparent().tag == "article")
    assert re.sub(r"(?<=截止)1|(?<=个)2", "", said) == TEXT.replace("\n", "")


def test_overlapping_defects_are_marked_piece_by_piece_with_the_gravest_look():
    document = from_text(TEXT)
    tree = page(document, found(document, "截止2025年", severity=Severity.HINT), found(document, "2025年6月"))
    assert marks(tree) == [("hint", "截止"), ("must", "2025年"), ("must", "6月")]


def test_every_link_leads_to_a_place_on_the_page():
    document = from_text(TEXT)
    lost = found(document, Span(9, 9), becomes="：")
    tree = page(document, found(document, "截止"), lost, found(document, "截止2025年6月"))
    targets = {one.get("href")[1:] for one in tree.iter("a")}
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(targets) == 6
    assert targets <= set(ids)
    assert len(ids) == len(set(ids))


def test_text_of_strangers_is_text():
    document = from_text("<script>alert(1)</script>截止今年")
    text = as_html([("<b>.txt", reported(document, found(document, "<script>", becomes="<i>")))])
    assert "<script" not in text
    assert "<b>.txt" not in text


def test_nothing_is_fetched():
    document = from_text(TEXT)
    text = as_html([("a.txt", reported(document, found(document, "截止")))])
    assert not re.search(r"(?:src|href)=\"?(?!\"?#)|url\(|@import|<script|<link", text)


def test_tables_keep_their_shape():
    source = "<table><tr><td rowspan=2>甲</td><td>截止今年</td></tr><tr><td>乙</td></tr></table>"
    document = parse(f"<html><body>{source}</body></html>".encode(), "a.html")
    tree = page(document, found(document, "截止"))
    assert [(one.text_content().rstrip("1"), one.get("rowspan")) for one in tree.iter("td")] == [
        ("甲", "2"),
        ("截止今年".replace("止今", "止1今"), None),
        ("乙", None),
    ]


def test_several_files_and_one_that_could_not_be_read():
    document = from_text(TEXT)
    report = reported(document, found(document, span_of(document, "截止")))
    text = as_html([("a.txt", report), ("b.txt", report)], ["c.txt：文件是空的。"])
    assert ('id="d1-1"' in text, 'id="d2-1"' in text, "c.txt：文件是空的。" in text) == (True, True, True)

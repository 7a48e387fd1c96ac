"""The clauses that pages and lists name are those that were looked up in the text itself; all others say 未核."""

import re

import pytest

from taizhang.review.catalogue import all_rules
from taizhang.review.lists import agencies, expressions, laws, places, spelling

# Read in scans and reprints of the standards: clause numbers with what they are about stand on the pages.
LOOKED_UP = {
    "GB/T 15834—2011": "4.1.3.1 4.2.3.3 4.3.3.3 4.3.3.4 4.4.3.1 4.5.3.1 4.7.3.1 4.7.3.3 4.8.2 4.8.3.3 4.9.2 4.13.3.1 4.13.3.2 "
    "4.15.2 5.1.1 5.1.2 5.1.3 A.1 A.11 B.1.1 B.1.2 B.3 B.3.1 B.3.4 B.3.8 B.4",
    "GB/T 15835—2011": "3.3 4.1.1 4.3 5.1.3 5.1.4 5.2.5 5.3",
    "GB/T 9704—2012": "5.1 5.2.1 5.2.2 5.2.3 5.2.4 7.2.4 7.2.5 7.2.7 7.3.1 7.3.3 7.3.4 7.3.5 7.3.5.1 7.3.5.2 7.3.5.4 7.3.7 7.5",
    "GB/T 8170—2008": "3.1 3.2",
}
ARTICLES = {
    "《党政机关公文处理工作条例》": "第九条第四项 第九条第十一项 第九条第十二项 第十九条第三项 第二十条第四项 第四十二条",
    "《中华人民共和国民法典》": "第六十一条 第二百零一条 第一千零三十四条 第一千二百六十条",
    "《中华人民共和国个人信息保护法》": "第四条 第二十五条 第二十八条",
    "《中华人民共和国政府信息公开条例》": "第十五条",
    "《中华人民共和国票据法》": "第八条",
    "《中华人民共和国监察法》": "第六十五条第三项 第六十九条 第七十四条第三项",
    "《信访工作条例》": "第四条 第三十条 第五十条",
    "《图书编校质量差错认定细则》": "第六条",
}
STANDARD = re.compile(r"(?:GB/T|GB|ISO/IEC|GF) ?[\d.]+(?:[—-]\d{1,4})?")
CLAUSE = re.compile(r"(?<![\d.A-Z—])(?:[AB]|\d)(?:\.\d{1,2}){1,3}")
ARTICLE = re.compile(
    r"第[一二三四五六七八九十百千零]+条(?:第[一二三四五六七八九十]+项)?|(?<=、)第[一二三四五六七八九十]+项"
)
LISTS = (agencies.AGENCIES, expressions.EXPRESSIONS, laws.LAWS, places.PLACES, spelling.SPELLING)
PAGES = {one.code: one.section("依据") for one in all_rules()}


def pieces(basis: str) -> list[str]:
    """One source each: parted at line ends, stops and semicolons."""
    return [piece for piece in re.split(r"[；。\n]", basis) if piece.strip()]


@pytest.mark.parametrize("code", PAGES)
def test_every_clause_of_a_standard_was_looked_up(code):
    for piece in pieces(PAGES[code]):
        for standard in STANDARD.findall(piece):
            known = set(LOOKED_UP.get(standard, "").split())
            named = set(CLAUSE.findall(piece.partition(standard)[2].partition("GB")[0]))
            assert named <= known, piece
            assert named or "未核" in piece or standard.startswith("GF"), piece


@pytest.mark.parametrize("code", PAGES)
def test_every_article_of_a_law_was_looked_up(code):
    for piece in pieces(PAGES[code]):
        title = re.search(r"《[^》]+》", piece)
        articles = ARTICLE.findall(piece)
        known = ARTICLES.get(title[0], "") if title else ""
        assert [one for one in articles if one not in known] == [], piece


@pytest.mark.parametrize("code", PAGES)
def test_no_page_names_a_place_in_the_house_as_its_authority(code):
    assert "review/" not in PAGES[code]


def test_the_sources_of_the_lists_name_known_articles():
    sources = {entry.source for entries in LISTS for entry in entries}
    for source in sources:
        title = re.search(r"《[^》]+》", source)
        if title and title[0] in ARTICLES:
            assert [one for one in ARTICLE.findall(source) if one not in ARTICLES[title[0]]] == [], source

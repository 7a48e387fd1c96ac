"""Web pages: what a reader sees, in order."""

import pytest

from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Block, Document
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable

TITLE = "中共青泉县商务局党组关于巡察整改进展情况的通报"
PAGE = f"""<!DOCTYPE html><html><head><meta charset="%s"><title>{TITLE} - 青泉网</title><style>p {{ color: red }}</style></head>
<body><div class="top-nav"><a href="/">首页</a> <a href="/a">新闻</a></div>
<div class="crumb">您所在的位置：首页 &gt; 党务公开</div>
<div id="main"><h1>{TITLE}</h1><div class="info">发布时间：2025-08-27　来源：县纪委</div>
<p>　　根据<b>统一</b>部署，<br>开展了巡察。</p><h2>一、组织领导</h2>
<table><caption>附表</caption><tr><th>序号</th><th>问题</th></tr>
<tr><td rowspan="2">1</td><td>推进慢</td></tr><tr><td><p>措施一</p><p>措施二</p></td></tr></table>
<p style="display: none">看不见</p><div hidden>也看不见</div><script>var 脚本 = 1;</script><!-- 注释 -->
<p>联系电话：0890-5123456。</p></div>
<div class="footer"><p>主办单位：某局</p><p>版权所有</p></div></body></html>"""


def read(source: str, encoding: str = "utf-8") -> Document:
    return parse(source.encode(encoding), "a.html")


@pytest.fixture(scope="module")
def page() -> Document:
    return read(PAGE.replace("%s", "utf-8"))


def body(document: Document) -> list[str]:
    return [document.slice(block) for block in document.blocks if block.place.part == "body"]


def test_the_text_without_furniture(page):
    assert body(page) == [
        TITLE,
        "　　根据统一部署，",
        "开展了巡察。",
        "一、组织领导",
        "联系电话：0890-5123456。",
    ]


def test_furniture_is_kept_and_marked(page):
    marked = [page.slice(block) for block in page.blocks if block.place.part == "furniture"]
    assert marked[:2] == ["首页 新闻", "您所在的位置：首页 > 党务公开"]
    assert marked[-2:] == ["主办单位：某局", "版权所有"]


def test_headings_have_their_level(page):
    levels = {page.slice(node): node.level for node in page.nodes if isinstance(node, Block) and node.level}
    assert levels == {TITLE: 1, "一、组织领导": 2}


def test_a_table_with_merged_cells(page):
    (table,) = page.tables
    assert (table.rows, table.columns) == (3, 2)
    assert table.at(2, 0) is table.at(1, 0)
    assert page.slice(table.at(2, 1)) == "措施一\n措施二"
    assert table.at(2, 1).place.cell == "T1R3C2"


def test_what_is_not_shown_is_not_read(page):
    assert not any(word in page.text for word in ("看不见", "脚本", "注释", "color"))


def test_the_title_of_the_window_is_a_property(page):
    assert page.properties["title"].endswith("青泉网")


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("gb2312", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-8", "gb18030"),
        ("gb2312", "utf-8"),
        ("none-such", "utf-8"),
    ],
)
def test_the_bytes_decide_where_the_declaration_is_wrong(declared, written):
    document = read(PAGE.replace("%s", declared), written)
    assert document.encoding == written
    assert TITLE in body(document)


def test_a_page_whose_names_all_say_furniture_is_read_all_the_same():
    document = read(
        '<html><body><div class="menu">'
        + "<p>根据统一部署，开展了巡察工作并反馈意见。</p>" * 3
        + "</div></body></html>"
    )
    assert len(body(document)) == 3


def test_a_table_that_only_arranges_the_page_is_no_table():
    document = read("<html><body><table><tr><td><p>甲段</p><p>乙段</p></td></tr></table></body></html>")
    assert body(document) == ["甲段", "乙段"]


def test_spans_wider_than_the_table_are_cut():
    cells = '<tr><td rowspan="60000" colspan="3">甲</td><td>乙</td></tr><tr><td>丙</td></tr>'
    (table,) = read(f"<html><body><table>{cells}</table></body></html>").tables
    assert (table.rows, table.columns) == (2, 4)


def test_too_many_elements_are_refused():
    with pytest.raises(Unreadable, match="内容单元超过 10 个"):
        parse(b"<html>" + b"<p>a" * 30, "a.html", limits=Limits(elements=10))

"""PDF files: paragraphs as their author wrote them, tables, running heads, scans."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from taizhang.documents.formats.ocr import in_reading_order
from taizhang.documents.formats.print.rows import Row
from taizhang.documents.formats.print.running import BROWSER, NUMBER
from taizhang.documents.formats.print.tables import rejoined
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Block, Document
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable

SAMPLES = Path(__file__).with_name("samples")
FIRST = "根据县委统一部署，2025年3月3日至4月25日，县委第二巡察组对县商务局党组开展了常规巡察。"


@pytest.fixture(scope="module")
def bulletin() -> Document:
    return parse((SAMPLES / "bulletin.pdf").read_bytes(), "bulletin.pdf")


@pytest.fixture(scope="module")
def columns() -> Document:
    return parse((SAMPLES / "columns.pdf").read_bytes(), "columns.pdf")


def body(document: Document) -> list[str]:
    return [document.slice(block) for block in document.blocks if block.place.part == "body"]


def test_a_title_over_two_rows_is_one_title(bulletin):
    assert body(bulletin)[0] == "中共青泉县商务局党组关于巡察反馈意见集中整改进展情况的通报"


def test_wrapped_rows_are_joined_without_blanks(bulletin):
    paragraph = body(bulletin)[1]
    assert paragraph.startswith(FIRST)
    assert paragraph.endswith("予以公布。")


def test_every_paragraph_begins_and_ends_where_its_author_ended_it(bulletin):
    found = body(bulletin)
    assert len(found) == 20
    assert [line for line in found if len(line) > 40 and not line.endswith("。")] == []
    assert sum(line.startswith("（二）") for line in found) == 3


def test_a_word_that_did_not_fit_is_joined(bulletin):
    assert "联系电话：0890-5123456；电子邮箱：qqswj@example.com。" in body(bulletin)


def test_signature_and_date_stay_apart(bulletin):
    assert body(bulletin)[-2:] == ["中共青泉县商务局党组", "2025年8月27日"]


def test_each_paragraph_knows_its_page(bulletin):
    pages = [block.place.page for block in bulletin.blocks if block.place.part == "body"]
    assert pages == sorted(pages)
    assert (pages[0], pages[-1]) == (1, 4)


def test_running_heads_and_page_numbers_are_told_apart(bulletin):
    running = [
        (block.place.part, bulletin.slice(block)) for block in bulletin.blocks if block.place.part != "body"
    ]
    assert running[:2] == [("header", "青泉县商务局党组文件"), ("footer", "— 1 —")]
    assert len(running) == 8


def test_a_ruled_table_over_two_pages_is_one_table(bulletin):
    (table,) = bulletin.tables
    assert (table.rows, table.columns) == (3, 3)
    assert bulletin.slice(table.at(1, 1)) == "商贸流通体系建设推进缓慢，部分项目未按计划开工"
    assert table.at(2, 2).place.cell == "T1R3C3"
    assert table.place.page == 3


def test_the_table_stands_between_its_neighbours(bulletin):
    kinds = [type(node) is Block for node in bulletin.nodes if node.place.part == "body"]
    assert kinds.index(False) == len(kinds) - 4


def test_two_columns_are_read_one_after_the_other(columns):
    found = body(columns)
    assert len(found) == 15
    assert found[0] == found[5] == found[10] == "一、整改工作组织领导情况"
    assert all(line.endswith("。") for line in found if len(line) > 20)
    assert found[:5] == found[5:10] == found[10:]


def test_a_scan_says_that_it_is_one():
    with pytest.raises(Unreadable, match="扫描件") as caught:
        parse((SAMPLES / "scan.pdf").read_bytes(), "scan.pdf", limits=Limits(recognised_pages=0))
    assert caught.value.code == "scanned"


def test_a_scan_is_read_where_recognition_is_installed():
    if find_spec("rapidocr") is None:
        with pytest.raises(Unreadable, match="安装文字识别组件"):
            parse((SAMPLES / "scan.pdf").read_bytes(), "scan.pdf")
        return
    assert (
        "县委第二巡察组对县商务局党组开展了常规巡察"
        in parse((SAMPLES / "scan.pdf").read_bytes(), "scan.pdf").text
    )


def piece(words: str, left: float, middle: float, size: float = 16.0) -> Row:
    return Row(words, 1, left, left + 16 * len(words), middle - size / 2, middle + size / 2, size)


def test_recognised_pieces_are_put_in_reading_order():
    found = in_reading_order([piece("丙", 80, 640), piece("乙", 300, 702, 17.5), piece("甲", 80, 700)])
    assert [(row.text, row.size) for row in found] == [("甲", 16.0), ("乙", 16.0), ("丙", 16.0)]


@pytest.mark.parametrize("text", ["— 12 —", "3", "第 3 页 共 5 页", "3/5", "-2-", "第3页，共5页"])
def test_page_numbers(text):
    assert NUMBER.match(text)


@pytest.mark.parametrize("text", ["2025年8月27日", "第3条", "12345", "3人", "0890-5123456"])
def test_other_figures_are_no_page_numbers(text):
    assert not NUMBER.match(text)


@pytest.mark.parametrize(
    "text", ["2025/8/27 16:20", "8/27/25, 4:20 PM", "https://example.com/a 1/3", "2025年8月27日 下午4:20"]
)
def test_marks_of_a_browser(text):
    assert BROWSER.match(text)


def test_only_full_lines_of_a_cell_run_on():
    assert rejoined(["商贸流通体系建设", "推进缓慢"], 9) == "商贸流通体系建设推进缓慢"
    assert rejoined(["张某", "李某"], 9) == "张某\n李某"


def test_too_many_pages_are_refused():
    with pytest.raises(Unreadable, match="超过 3 页"):
        parse((SAMPLES / "bulletin.pdf").read_bytes(), "a.pdf", limits=Limits(pages=3))


def test_a_damaged_file_says_so():
    with pytest.raises(Unreadable, match="损坏"):
        parse((SAMPLES / "bulletin.pdf").read_bytes()[:3000], "a.pdf")


def test_signs_drawn_after_their_row_are_read_where_they_stand():
    found = body(parse((SAMPLES / "quotes.pdf").read_bytes(), "quotes.pdf"))
    assert found[1] == ("现就“三重一大”事项集体决策不到位、公务“接待费”管理不严等2个问题的整改情况说明如下。")
    assert found[2] == "一、关于“集体决策程序执行不到位，‘末位表态’没有落实”问题的整改情况"
    assert "把“先议后定”写进制度" in found[3]
    assert "同比下降18.6%。该问题正在整改。" in found[5]


def test_signs_drawn_late_are_read_where_they_stand_in_tables_too():
    document = parse((SAMPLES / "quotes.pdf").read_bytes(), "quotes.pdf")
    assert "1\t“一张网”管理有盲区\t把“僵尸账号”逐个注销" in document.text
    assert "2\t台账“重登记、轻核销”\t实行“周清月结”制度" in document.text

"""What stands behind the letter: versions, the code and what it is checked by, the foot of the last page."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image
from publishing.exports.papers import ADDRESS, DRAFT, FULL, HEADED, PLAIN, VARIANTS
from publishing.exports.word.opened import paragraphs, parts_of, texts, value

from taizhang.publishing.exports.bulletin import bulletin_word
from taizhang.publishing.exports.qr import png


def _last(data: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(data)) as packed:
        return packed.read(name)


def test_the_code_is_in_the_file_and_says_in_words_what_it_shows():
    made = bulletin_word(PLAIN)
    assert _last(made, "word/media/qr.png") == png(ADDRESS)
    (described,) = docx.Document(BytesIO(made)).element.iter(qn("wp:docPr"))
    assert described.get("descr") == f"二维码：{ADDRESS}"


def test_a_code_has_its_quiet_zone_and_ten_pixels_a_module():
    shown = Image.open(BytesIO(png(ADDRESS))).convert("L")
    modules = shown.width // 10 - 8
    assert shown.width == shown.height
    assert modules % 4 == 1  # 21, 25, 29 …: ISO/IEC 18004
    assert all(shown.getpixel((x, 20)) == 255 for x in range(shown.width))
    assert [shown.getpixel((45 + 10 * step, 45)) for step in range(9)] == [0] * 7 + [255] + [
        shown.getpixel((125, 45))
    ]


def test_without_an_address_there_is_no_picture():
    with ZipFile(BytesIO(bulletin_word(replace(PLAIN, address="")))) as packed:
        assert not [name for name in packed.namelist() if "media" in name]


def test_checkpoint_and_digest_are_paragraphs_that_can_be_copied():
    lines = texts(parts_of(bulletin_word(PLAIN)), "Checked")
    assert lines == [
        f"公开网址：{ADDRESS}",
        f"本文校验码（SHA-256）：{' '.join(['ab12cd34'] * 8)}",
        "公布时留痕条数：128",
        "公布时校验点：00010203 04050607 08090a0b 0c0d0e0f 10111213 14151617 18191a1b 1c1d1e1f",
    ]


def test_a_draft_has_nothing_to_be_checked_by_and_says_what_it_is():
    opened = parts_of(bulletin_word(DRAFT))
    assert texts(opened, "Checked") == texts(opened, "CheckedHead") == []
    assert texts(opened, "Annotation") == ["（征求意见稿，第3稿）"]


def test_every_correction_stands_in_the_record_and_the_last_under_the_date():
    opened = docx.Document(BytesIO(bulletin_word(FULL)))
    record = opened.tables[-1]
    assert [cell.text for cell in record.rows[0].cells] == ["版本", "日期", "更正事由", "校验码"]
    assert [row.cells[0].text for row in record.rows[1:]] == ["第1次更正", "第2次更正"]
    assert record.rows[2].cells[1].text == "2025年8月9日"
    assert record.rows[1].cells[3].text.replace(" ", "") == "cd34" * 16
    assert "（第2次更正后的文本）" in [one.text for one in opened.paragraphs]


def test_a_text_that_was_corrected_since_says_so_under_its_date():
    notes = [
        texts(parts_of(bulletin_word(replace(FULL, correction=which))), "Annotation") for which in (0, 1, 2)
    ]
    assert notes == [
        ["（已有第2次更正，以更正后的文本为准）"],
        ["（第1次更正后的文本；已有第2次更正，以更正后的文本为准）"],
        ["（第2次更正后的文本）"],
    ]


def test_every_figure_has_a_row_with_where_it_comes_from():
    opened = docx.Document(BytesIO(bulletin_word(FULL)))
    rows = opened.tables[1].rows
    assert [one.text for one in opened.paragraphs if one.style.name == "附件标题"][1] == "数据来源一览表"
    assert len(rows) == 1 + len(FULL.figures)
    assert [cell.text for cell in rows[1].cells] == [
        "1",
        "入库企业31家",
        "科技型中小企业入库数\n口径：县域内当年取得入库登记编号且未撤销的企业，按登记编号去重计数",
        "2025年6月30日",
        "31家\n基数32家（2024年6月30日）\n增长12.5%",
        "高新技术股",
        "31行\na1b2c3d4e5f6",
    ]


def test_the_foot_of_the_last_page_is_one_frame_on_the_lower_edge():
    opened = parts_of(bulletin_word(HEADED))
    rows = paragraphs(opened, "Imprint")
    frames = [row.find(f"{qn('w:pPr')}/{qn('w:framePr')}") for row in rows]
    assert {(one.get(qn("w:yAlign")), one.get(qn("w:vAnchor")), one.get(qn("w:w"))) for one in frames} == {
        ("bottom", "margin", "8845")
    }
    assert [row for row in texts(opened, "Imprint") if row] == [
        "抄送：县委办公室，县人大常委会办公室，县政府办公室，县政协办公室，县纪委监委机关，县委组织部。",
        "云泽县科技和经济信息化局办公室2025年8月8日印发",
    ]
    lines = [int(value(row, "pPr/spacing", "line")) for row in rows if value(row, "pPr/shd", "fill")]
    assert lines == [20, 14, 20]  # 0.35, 0.25, 0.35 mm


@pytest.mark.parametrize("name", VARIANTS)
def test_the_same_bulletin_gives_the_same_bytes_and_names_no_person(name: str):
    made = bulletin_word(VARIANTS[name])
    assert made == bulletin_word(VARIANTS[name])
    core = docx.Document(BytesIO(made)).core_properties
    assert {core.author, core.last_modified_by} == {PLAIN.issuer}
    assert "thumbnail" not in " ".join(ZipFile(BytesIO(made)).namelist())

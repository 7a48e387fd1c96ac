"""Text files: the text untouched, whatever its encoding."""

import codecs

import pytest

from taizhang.documents.limits import Limits
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable

NOTICE = "中共青泉县商务局党组关于整改进展情况的通报\r\n\r\n　　2025年3月3日至4月25日，县委第二巡察组开展了巡察。\r\n"
ENCODINGS = {
    "utf-8": NOTICE.encode(),
    "utf-8 with mark": codecs.BOM_UTF8 + NOTICE.encode(),
    "gb18030": NOTICE.encode("gb18030"),
    "utf-16-le with mark": codecs.BOM_UTF16_LE + NOTICE.encode("utf-16-le"),
    "utf-16-be with mark": codecs.BOM_UTF16_BE + NOTICE.encode("utf-16-be"),
    "utf-16-le": NOTICE.encode("utf-16-le"),
    "utf-16-be": NOTICE.encode("utf-16-be"),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_gives_the_same_text(encoding):
    document = parse(ENCODINGS[encoding], "a.txt")
    assert document.text == NOTICE
    assert document.encoding == encoding.removesuffix(" with mark")


@pytest.mark.parametrize(
    "text", ["整改台账", "整改", "关于巡察整改情况的通报", "林××同志", "①②③", "000施", "联通"]
)
def test_a_few_letters_are_enough_to_tell_gb18030(text):
    assert parse(text.encode("gb18030"), "a.txt").text == text


def test_rare_characters_beyond_the_basic_plane_count_as_one():
    document = parse("𠮷家庄\n甲".encode(), "a.txt")
    assert [block.span.start for block in document.blocks] == [0, 4]


def test_each_line_is_a_block_and_knows_its_number():
    blocks = list(parse(NOTICE.encode(), "a.txt").blocks)
    assert [block.place.paragraph for block in blocks] == [1, 3]
    assert NOTICE[blocks[1].span.start : blocks[1].span.end].startswith("　　2025年")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\f", "\u2028"])
def test_every_kind_of_line_break_parts_lines(line_break):
    document = parse(f"甲{line_break}乙".encode(), "a.txt")
    assert [document.slice(block) for block in document.blocks] == ["甲", "乙"]


def test_damaged_utf_8_is_told_with_line_and_byte():
    data = "整改落实情况\n".encode() * 50 + b"\xe6\x95" + "其余".encode()
    with pytest.raises(Unreadable) as caught:
        parse(data, "a.txt")
    assert caught.value.code == "encoding"
    assert "第 51 行，第 951 个字节" in str(caught.value)


def test_damaged_gb18030_is_told_with_line_and_byte():
    data = "整改落实情况\n".encode("gb18030") * 3 + b"\xb5\xff" + "其余".encode("gb18030")
    with pytest.raises(Unreadable, match="第 4 行，第 40 个字节"):
        parse(data, "a.txt")


def test_other_encodings_are_not_taken_for_chinese():
    with pytest.raises(Unreadable, match="看不出"):
        parse("Ünïcödé çà et là, être où déjà, señor ¿qué?".encode("latin-1") * 3, "a.txt")


def test_a_null_character_is_no_text():
    with pytest.raises(Unreadable, match="第 2 行含有空字符"):
        parse(b"abc\nab\0c and more of it", "a.txt")


def test_too_long_a_text_is_refused():
    with pytest.raises(Unreadable, match="10 字"):
        parse("甲".encode() * 11, "a.txt", limits=Limits(characters=10))
    with pytest.raises(Unreadable, match="10 行"):
        parse("甲\n".encode() * 11, "a.txt", limits=Limits(elements=10))


@pytest.mark.shared
def test_the_seed_stays_untouched(shared):
    data = (shared / "corpus" / "seed.txt").read_bytes()
    document = parse(data, "seed.txt")
    assert document.text == data.decode()
    assert len(document.text) == 3188
    furniture = [
        document.slice(block).strip() for block in document.blocks if block.place.part == "furniture"
    ]
    assert [line[:4] for line in furniture] == [
        "您所在的",
        "发布时间",
        "主办单位",
        "版权所有",
        "联系地址",
        "联系电话",
        "网站备案",
    ]

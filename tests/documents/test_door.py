"""What comes through the door, and what each other file is told."""

import pytest
from documents.making.packages import package
from documents.making.word import paragraph, word

from taizhang.documents.limits import Limits
from taizhang.documents.parse import from_text, parse
from taizhang.documents.refusal import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PICTURES = {
    "a.jpg": b"\xff\xd8\xff\xe0",
    "a.png": b"\x89PNG\r\n\x1a\n",
    "a.gif": b"GIF89a",
    "a.heic": b"\0\0\0\x18ftypheic",
}


def refusal(data: bytes, name: str, **limits: int) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        parse(data, name, limits=Limits(**limits))
    return caught.value


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\0\0\0"])
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.pdf"])
def test_an_empty_file_is_called_empty(data, name):
    assert refusal(data, name).code == "empty"


def test_a_word_file_without_a_word_is_called_empty():
    assert refusal(word(paragraph("  ")), "a.docx").code == "empty"


@pytest.mark.parametrize(
    ("data", "name", "advice"),
    [
        (OLE, "旧文件.doc", "另存为 .docx"),
        (OLE, "旧表.xls", "另存为 .xlsx"),
        (OLE, "旧文件.wps", "另存为 .docx"),
        (OLE, "旧表.xlsx", "另存为 .xlsx"),
        (b"{\\rtf1 a}", "a.docx", "另存为 .docx"),
        (package({"OFD.xml": "<a/>"}), "a.ofd", "导出为 PDF"),
        (package({"OFD.xml": "<a/>"}), "a.docx", "导出为 PDF"),
        (b"a,b\n1,2", "a.csv", "另存为 .xlsx"),
        (b"abc", "a.exe", "请换成其中一种"),
        (b"abc", "没有扩展名", "请换成其中一种"),
        (package({"a.txt": "a"}), "a.zip", "先解压"),
    ],
)
def test_a_format_of_another_kind_is_told_what_to_do(data, name, advice):
    assert advice in str(refusal(data, name))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_no_document_whatever_it_is_called(name):
    for called in (name, "a.docx", "a.txt"):
        assert "图片" in str(refusal(PICTURES[name] + bytes(100), called))


def test_a_password_is_named_as_such():
    data = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(512)
    assert "密码" in str(refusal(data, "保密.docx"))


@pytest.mark.parametrize(
    ("data", "name", "content"),
    [
        (b"<!DOCTYPE html><html><body>a</body></html>", "a.docx", "网页"),
        (b"<html><body>a</body></html>", "a.txt", "网页"),
        (word(paragraph("甲")), "a.xlsx", "Word 文档"),
        (word(paragraph("甲")), "a.txt", "Word 文档"),
        (b"%PDF-1.7\n", "a.docx", "PDF"),
        (package({"a.txt": "a"}), "a.docx", "压缩包"),
        ("甲乙丙".encode(), "a.docx", "文本"),
        (b"\1\0\2\3" * 9, "a.pdf", "别的东西"),
    ],
)
def test_a_wrong_extension_is_told_what_the_file_is(data, name, content):
    found = refusal(data, name)
    assert (found.code, content in str(found)) == ("mismatch", True)


def test_a_file_beyond_the_size_is_not_looked_at():
    assert "20 MB" in str(refusal(bytes(20 * 2**20 + 1), "a.exe"))


@pytest.mark.parametrize(
    "name", ["A.TXT", "甲" * 4096 + ".txt", "\u202etxt.exe.txt", "CON.txt", "../../a.txt", "a\0b.txt"]
)
def test_of_the_name_only_the_extension_counts(name):
    assert parse("甲乙".encode(), name).text == "甲乙"


def test_pasted_text_is_read_like_a_file():
    document = from_text("一、组织领导\r\n\r\n正文。")
    assert [document.slice(block) for block in document.blocks] == ["一、组织领导", "正文。"]
    assert document.encoding is None


def test_pasting_nothing_is_told_so():
    with pytest.raises(Unreadable, match="先粘贴"):
        from_text(" \n")


@pytest.mark.parametrize("size", [4, 30, 300, 600])
def test_half_a_word_file_is_called_damaged(size):
    assert refusal(word(paragraph("甲" * 500))[:size], "a.docx").code == "damaged"

"""Hostile files handed in through the page end in a sentence or in a harmless preview; nothing of them reaches a browser to run."""

import pytest
from documents.making import hostile, hostile_pages, photos
from documents.making.packages import package
from documents.making.word import members, paragraph, run

SCRIPT = photos.SCRIPT
CANARY = photos.SIGN.decode()
HTML = b"<html><head><title>x</title></head><body onload=alert(1)>" + SCRIPT + b"<p>hello</p></body></html>"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>" + SCRIPT + b"</svg>"


def encrypted_pdf() -> bytes:
    """Says that a password opens it, which nobody gave."""
    keys = b"/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">"
    data = hostile_pages.one_page(
        hostile_pages.stream(hostile_pages.text(b"hello world")),
        b"<</Filter/Standard/V 1/R 2/P -4" + keys + b">>",
    )
    return data.replace(b"trailer<<", b"trailer<</Encrypt 6 0 R/ID[<00><00>]")


def docm() -> bytes:
    return package({**members(paragraph(run("正文"))), "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + SCRIPT})


SENTENCE = {
    "svg": ("图.svg", lambda: SVG, "SVG 图形可以夹带程序"),
    "html named jpg": ("图.jpg", lambda: HTML, "内容却不是图片"),
    "svg named png": ("图.png", lambda: SVG, "内容却不是图片"),
    "100 megapixels": ("图.png", lambda: photos.claiming(10_000, 10_000), "10000×10000 点"),
    "text bomb": ("图.png", photos.text_bomb, "损坏"),
    "encrypted pdf": ("密.pdf", encrypted_pdf, "密码"),
    "macros": ("宏.docm", docm, "不能预览"),
    "macros named docx": ("宏.docx", docm, "宏"),
    "zip bomb": ("弹.docx", lambda: hostile.hostile_packages()["300 MB of text"]()[1], "。"),
    "program": ("程序.txt", lambda: b"\x7fELF" + bytes(200) + SCRIPT, "。"),
    "nothing readable": ("坏.xlsx", lambda: b"PK\x03\x04" + bytes(100), "损坏"),
}
HARMLESS = {
    "html": ("页.html", lambda: HTML),
    "polyglot": ("图.gif", photos.with_script_behind),
    "script in a comment": ("图.jpg", photos.script_in_comment),
    "exif bomb": ("图.jpg", photos.exif_bomb),
    "text with markup": ("文.txt", lambda: "说明 ".encode() + SCRIPT),
    "jpeg named html": ("图.html", photos.photo),
}


def shown(client, piece) -> str:
    page = client.get(f"/evidence/{piece.pk}")
    assert page.status_code == 200
    return page.content.decode()


def assert_only_ever_a_download(client, piece, data: bytes) -> None:
    (file,) = piece.current.files.all()
    answer = client.get(f"/evidence/{piece.pk}/files/{file.pk}")
    assert b"".join(answer.streaming_content) == data
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("name", SENTENCE)
def test_it_ends_in_a_sentence(xu, hand_in, name):
    called, make, said = SENTENCE[name]
    data = make()
    piece = hand_in((called, data))
    page = shown(xu, piece)
    assert said in page.partition('class="not-shown"')[2].partition("</p>")[0]
    assert "<script>alert" not in page
    assert CANARY not in page
    (file,) = piece.current.files.all()
    assert xu.get(f"/evidence/{piece.pk}/files/{file.pk}/pictures/1").status_code == 404
    assert_only_ever_a_download(xu, piece, data)


@pytest.mark.parametrize("name", HARMLESS)
def test_it_ends_in_a_harmless_preview(xu, hand_in, name):
    called, make = HARMLESS[name]
    data = make()
    piece = hand_in((called, data))
    page = shown(xu, piece)
    assert "not-shown" not in page
    assert "<script>alert" not in page
    assert "onload=alert" not in page
    (file,) = piece.current.files.all()
    answer = xu.get(f"/evidence/{piece.pk}/files/{file.pk}/pictures/1")
    if answer.status_code == 200:
        assert answer["Content-Type"] == "image/jpeg"
        assert answer.content.startswith(b"\xff\xd8\xff")
        assert photos.SIGN not in answer.content
    assert_only_ever_a_download(xu, piece, data)


@pytest.mark.parametrize(
    "name", ["../../../etc/passwd.txt", 'a"; filename="b.html', "<b>粗</b>.txt", "\u202egpj.exe.txt"]
)
def test_a_name_does_nothing(xu, hand_in, name):
    piece = hand_in((name, b"text"))
    assert "<b>粗</b>" not in shown(xu, piece)
    (file,) = piece.current.files.all()
    assert "/" not in file.name
    assert xu.get(f"/evidence/{piece.pk}/files/{file.pk}")["Content-Disposition"].startswith("attachment")

"""Whatever is handed in as a picture or a PDF ends in a sentence or in a harmless picture, within its bounds."""

import time

import pytest
from documents.making import hostile_pages, photos
from documents.making.photos import SIGN
from documents.test_pdf import SAMPLES
from PIL import Image

from taizhang.documents.pictures import Bounds, draw_bounded
from taizhang.documents.refusal import Unreadable

REFUSED = {
    "100 megapixels claimed": (lambda: photos.claiming(10_000, 10_000), "a.png", "10000×10000 点"),
    "100 megapixels real": (
        lambda: photos.saved(Image.new("L", (10_000, 10_000)), "PNG"),
        "a.png",
        "10000×10000",
    ),
    "two thousand megapixels": (lambda: photos.claiming(46_000, 46_000), "a.png", "46000×46000"),
    "text bomb": (photos.text_bomb, "a.png", "损坏"),
    "cut off": (lambda: photos.photo()[:200], "a.jpg", "损坏"),
    "head alone": (lambda: b"\xff\xd8\xff", "a.jpg", "损坏"),
    "nothing": (lambda: b"", "a.jpg", "不是图片"),
    "html named jpg": (lambda: b"<html>" + photos.SCRIPT, "a.jpg", "不是图片"),
    "svg": (lambda: b"<svg onload='alert(1)'/>", "a.svg", "不是图片"),
    "pdf cut off": (lambda: (SAMPLES / "bulletin.pdf").read_bytes()[:400], "a.pdf", "损坏"),
}
HARMLESS = {
    "polyglot": (photos.with_script_behind, "a.gif"),
    "script in comment": (photos.script_in_comment, "a.jpg"),
    "exif bomb": (photos.exif_bomb, "a.jpg"),
    "many frames": (photos.many_frames, "a.gif"),
    "jpeg named html": (photos.photo, "a.html"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_a_sentence(name):
    make, called, said = REFUSED[name]
    begun = time.monotonic()
    with pytest.raises(Unreadable, match=said):
        draw_bounded(make(), called)
    assert time.monotonic() - begun < Bounds().wall_seconds


@pytest.mark.parametrize("name", HARMLESS)
def test_it_comes_out_as_a_harmless_picture(name):
    make, called = HARMLESS[name]
    drawing = draw_bounded(make(), called)
    for made in (drawing.large, drawing.small):
        assert made.startswith(b"\xff\xd8\xff")
        assert b"<script" not in made
        assert SIGN not in made


def outcome(data: bytes, name: str) -> str:
    """How it ended: a picture of ours, or the sentence that says why not."""
    try:
        return "drawn" if draw_bounded(data, name).large.startswith(b"\xff\xd8\xff") else "something else"
    except Unreadable as why:
        return str(why)


def test_a_tiff_that_leads_into_itself_ends():
    ended = outcome(photos.tiff_loop(), "a.tif")
    assert ended == "drawn" or "图片" in ended


@pytest.mark.parametrize("name", hostile_pages.hostile_pdfs())
def test_every_hostile_pdf_that_we_know_ends(name):
    """The same files that the reader is tried with; drawing one may succeed, and must not run, hang or grow."""
    called, data = hostile_pages.hostile_pdfs()[name]()
    begun = time.monotonic()
    ended = outcome(data, called)
    assert ended == "drawn" or ended.endswith("。")
    assert time.monotonic() - begun < Bounds().wall_seconds


def test_a_process_that_takes_too_long_is_ended():
    with pytest.raises(Unreadable, match="限定的时间"):
        draw_bounded(photos.photo(), "a.jpg", bounds=Bounds(wall_seconds=0.01))


def test_a_process_that_needs_too_much_memory_is_ended():
    large = photos.saved(Image.new("RGB", (6000, 6000)), "PNG")
    with pytest.raises(Unreadable):
        draw_bounded(large, "a.png", bounds=Bounds(memory_bytes=120 << 20))

"""A picture is drawn again from its pixels, the right way up, and carries nothing of what came with it."""

import io

import pytest
from documents.making import photos
from documents.making.photos import SIGN, photo, pictures
from documents.test_pdf import SAMPLES
from PIL import Image

from taizhang.documents.pictures import Bounds, draw_bounded

TURNS = {1: "left", 2: "right", 3: "right", 6: "top", 8: "bottom"}


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def red_side(picture: Image.Image) -> str:
    width, height = picture.size
    places = {
        "left": (width // 8, height // 2),
        "right": (width * 7 // 8, height // 2),
        "top": (width // 2, height // 8),
        "bottom": (width // 2, height * 7 // 8),
    }
    reds = [name for name, at in places.items() if picture.getpixel(at)[0] > 150 > picture.getpixel(at)[2]]
    (side,) = (
        [name for name in reds if name in ("left", "right")]
        if picture.width > picture.height
        else [name for name in reds if name in ("top", "bottom")]
    )
    return side


@pytest.mark.parametrize("name", pictures())
def test_every_form_of_picture_comes_out_as_our_own_jpeg(name):
    drawing = draw_bounded(pictures()[name](), name)
    for made in (drawing.large, drawing.small):
        assert opened(made).format == "JPEG"
        assert opened(made).mode == "RGB"
    assert (drawing.width, drawing.height) == (60, 40)
    if name != "grey.jpg":
        assert red_side(opened(drawing.large)) == "left"


@pytest.mark.parametrize(("turn", "side"), TURNS.items())
def test_it_is_turned_as_the_camera_was_held(turn, side):
    drawing = draw_bounded(photo(turn), "a.jpg")
    assert red_side(opened(drawing.large)) == side
    assert (drawing.width > drawing.height) == (turn < 5)


def test_the_metadata_stay_behind_and_two_facts_are_told():
    original = photo()
    assert SIGN in original
    drawing = draw_bounded(original, "a.jpg")
    assert drawing.facts == {"taken": "2026-03-01 10:20", "camera": "HUAWEI P60"}
    for made in (drawing.large, drawing.small):
        assert SIGN not in made
        assert b"HUAWEI" not in made
        assert b"Exif" not in made
        assert not opened(made).getexif()


def test_what_lets_through_lies_on_white():
    clear = photos.saved(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG")
    assert opened(draw_bounded(clear, "a.png").large).getpixel((20, 20)) == (255, 255, 255)


def test_a_large_picture_is_made_smaller_twice():
    large = photos.saved(photos.two_halves(4000, 3000), "JPEG")
    drawing = draw_bounded(large, "a.jpg")
    assert (drawing.width, drawing.height) == (1600, 1200)
    assert max(opened(drawing.small).size) == 320


def test_a_pdf_is_drawn_page_by_page():
    data = (SAMPLES / "bulletin.pdf").read_bytes()
    first, second = (draw_bounded(data, "a.pdf", page) for page in (1, 2))
    assert first.pages == second.pages == 4
    assert first.large != second.large
    assert max(first.width, first.height) <= Bounds().large
    darkest, lightest = opened(first.large).convert("L").getextrema()
    assert darkest < 100 < 250 < lightest


def test_the_same_bytes_give_the_same_drawing():
    assert draw_bounded(photo(), "a.jpg") == draw_bounded(photo(), "b.jpg")

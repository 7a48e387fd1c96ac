"""Photos of places that do not exist, drawn for the demonstration (演示照片)."""

import io
import random
from datetime import date

from PIL import ExifTags, Image, ImageDraw

WIDTH, HEIGHT = 1600, 1200
SKIES = ((196, 214, 230), (208, 220, 224), (180, 204, 226), (222, 222, 214))
WALLS = ((178, 120, 92), (196, 188, 176), (150, 156, 164), (206, 196, 160))
STEEL, EARTH, FENCE = (206, 150, 40), (140, 122, 98), (46, 108, 160)


def site(seed: int, *, day: date) -> bytes:
    """A building site as .jpg: a frame under a crane behind a fence. The same seed gives the same bytes."""
    dice = random.Random(seed)  # noqa: S311 - a drawing, not a secret
    picture = Image.new("RGB", (WIDTH, HEIGHT), SKIES[seed % len(SKIES)])
    pen = ImageDraw.Draw(picture)
    ground = HEIGHT * 2 // 3 + dice.randrange(60)
    pen.rectangle((0, ground, WIDTH, HEIGHT), fill=EARTH)
    for number in range(3):
        _building(pen, dice, left=90 + number * 480, ground=ground, wall=WALLS[(seed + number) % len(WALLS)])
    _crane(pen, 250 + dice.randrange(900), ground)
    for post in range(0, WIDTH, 100):
        pen.rectangle((post, ground + 90, post + 94, ground + 210), fill=FENCE, outline="white")
    return _developed(picture, day)


def _building(
    pen: ImageDraw.ImageDraw, dice: random.Random, *, left: int, ground: int, wall: tuple[int, ...]
) -> None:
    """Floors of bays: the upper ones are still a frame that one sees the sky through."""
    floors, finished = dice.randrange(4, 8), dice.randrange(1, 5)
    for floor in range(floors):
        top = ground - (floor + 1) * 78
        for bay in range(5):
            box = (left + bay * 76, top, left + bay * 76 + 70, top + 72)
            pen.rectangle(box, fill=wall if floor < finished else None, outline=(90, 90, 90), width=6)


def _crane(pen: ImageDraw.ImageDraw, at: int, ground: int) -> None:
    pen.line((at, ground, at, 120), fill=STEEL, width=16)
    pen.line((at - 190, 150, at + 520, 150), fill=STEEL, width=12)
    pen.line((at, 110, at + 480, 150), fill=STEEL, width=5)
    pen.line((at + 400, 150, at + 400, 380), fill=(70, 70, 70), width=3)


def _developed(picture: Image.Image, day: date) -> bytes:
    """With what a camera writes into its pictures."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "Qinghe", "Demo 1"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = f"{day:%Y:%m:%d} 09:40:00"
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80, exif=exif)
    return out.getvalue()

"""Pictures that nobody need fear (无害图片): as phones, scanners, screens and chat programs write them."""

import random
from collections.abc import Callable, Iterator

from documents.making.photos import saved, with_exif
from PIL import Image, ImageDraw

Draw = Callable[[random.Random], bytes]


def pictures(each: int) -> Iterator[tuple[str, Draw]]:
    """``each`` of every kind: (extension, how it is made)."""
    kinds: dict[str, tuple[Draw, ...]] = {
        "jpg": (_phone, _phone, _progressive, _printed),
        "png": (_screen, _clear, _lined, _deep),
        "webp": (_chat, _chat_whole, _moving),
        "gif": (_flat,),
        "bmp": (_bare,),
        "tif": (_scan, _scan_of_pages),
    }
    for extension, makers in kinds.items():
        for number in range(each):
            yield extension, makers[number % len(makers)]


def _scene(chance: random.Random, size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Sky, ground and a stamp."""
    picture = Image.new("RGB", size, (chance.randrange(256), 180, 220))
    drawing = ImageDraw.Draw(picture)
    for _each in range(40):
        left, top = chance.randrange(size[0]), chance.randrange(size[1])
        drawing.ellipse(
            (left, top, left + size[0] // 8, top + size[1] // 8), fill=(chance.randrange(256), 60, 40)
        )
    return picture.convert(mode)


def _phone(chance: random.Random) -> bytes:
    size = chance.choice(((4000, 3000), (3000, 4000), (1600, 1200), (640, 480)))
    return saved(
        _scene(chance, size), "JPEG", exif=with_exif(chance.randint(1, 8)), quality=chance.choice((70, 92))
    )


def _progressive(chance: random.Random) -> bytes:
    return saved(_scene(chance, (1280, 960)), "JPEG", progressive=True, optimize=True)


def _printed(chance: random.Random) -> bytes:
    """Of a printing house: four colours, or grey."""
    return saved(_scene(chance, (900, 1200), chance.choice(("CMYK", "L"))), "JPEG", dpi=(300, 300))


def _screen(chance: random.Random) -> bytes:
    return saved(_scene(chance, (1920, 1080)), "PNG", compress_level=6)


def _clear(chance: random.Random) -> bytes:
    return saved(_scene(chance, (400, 400), "RGBA"), "PNG")


def _lined(chance: random.Random) -> bytes:
    return saved(_scene(chance, (2480, 3508), chance.choice(("1", "P", "L"))), "PNG", dpi=(300, 300))


def _deep(chance: random.Random) -> bytes:
    return saved(_scene(chance, (300, 200), "L").convert("I;16"), "PNG")


def _chat(chance: random.Random) -> bytes:
    return saved(_scene(chance, (1080, 1440)), "WEBP", quality=80, exif=with_exif(6))


def _chat_whole(chance: random.Random) -> bytes:
    return saved(_scene(chance, (500, 500), "RGBA"), "WEBP", lossless=True)


def _moving(chance: random.Random) -> bytes:
    more = [_scene(chance, (120, 120)) for _each in range(5)]
    return saved(more[0], "WEBP", save_all=True, append_images=more[1:], duration=200)


def _flat(chance: random.Random) -> bytes:
    more = [_scene(chance, (200, 150), "P") for _each in range(chance.randint(1, 6))]
    return saved(more[0], "GIF", save_all=True, append_images=more[1:])


def _bare(chance: random.Random) -> bytes:
    return saved(_scene(chance, (800, 600), chance.choice(("RGB", "L", "1"))), "BMP")


def _scan(chance: random.Random) -> bytes:
    return saved(_scene(chance, (1654, 2339), "1"), "TIFF", compression=chance.choice(("group4", "tiff_lzw")))


def _scan_of_pages(chance: random.Random) -> bytes:
    more = [_scene(chance, (827, 1169), "L") for _each in range(4)]
    return saved(more[0], "TIFF", save_all=True, append_images=more[1:], compression="tiff_deflate")

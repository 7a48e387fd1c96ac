"""A picture drawn again (照片): turned the right way up, its metadata left behind, three of its facts kept."""

import io
import re
import warnings

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from taizhang.documents.media import medium_of
from taizhang.documents.pictures.bounds import Bounds
from taizhang.documents.pictures.drawing import Drawing
from taizhang.documents.refusal import Unreadable

TAKEN = re.compile(r"(\d{4}):(\d\d):(\d\d)[ T](\d\d):(\d\d)")
FACT_LETTERS = 80
# Modes that are made smaller as they are; the others are unfolded first, which takes their memory once more.
SMOOTH = ("RGB", "RGBA", "L", "CMYK")
BROKEN = (
    UnidentifiedImageError,
    OSError,
    SyntaxError,
    ValueError,
    OverflowError,
    EOFError,
    KeyError,
    IndexError,
)


def draw_photo(data: bytes, name: str, bounds: Bounds) -> Drawing:
    """The first frame. Raises Unreadable for what is too large or damaged."""
    # What an animation or a damaged directory warns of is no business of the person who looks.
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = None
    try:
        with Image.open(io.BytesIO(data), formats=[medium_of(data[:64], name).detail]) as picture:
            refuse_large(picture.size, bounds)
            facts, frames = facts_of(picture), int(getattr(picture, "n_frames", 1))
            picture.draft("RGB", (bounds.large, bounds.large))
            return drawn(upright(picture, bounds), bounds, pages=frames, facts=facts)
    except BROKEN as error:
        raise broken() from error


def refuse_large(size: tuple[int, int], bounds: Bounds) -> None:
    width, height = size
    if width * height > bounds.pixels:
        raise Unreadable(
            "pixels",
            "图片有 {width}×{height} 点，超过 {limit} 万点，不能预览；请下载原件查看，或缩小后重新上传。",
            width=width,
            height=height,
            limit=bounds.pixels // 10_000,
        )


def upright(picture: Image.Image, bounds: Bounds) -> Image.Image:
    """Made small first, then turned as its camera was held, then laid on white where it lets through."""
    clear = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    wanted = "RGBA" if clear else "RGB"
    plain = picture if picture.mode in SMOOTH else picture.convert(wanted)
    held = exif_of(picture).get(ExifTags.Base.Orientation)
    plain.thumbnail((bounds.large, bounds.large))
    turned = ImageOps.exif_transpose(with_turn(plain.convert(wanted), held))
    if not clear:
        return turned
    paper = Image.new("RGB", turned.size, "white")
    paper.paste(turned, mask=turned.getchannel("A"))
    return paper


def with_turn(plain: Image.Image, held: object) -> Image.Image:
    """Nothing of the metadata but which way up it is, as EXIF numbers it from 1 to 8."""
    plain.info = {}
    plain.getexif().clear()
    if held in range(2, 9):
        plain.getexif()[ExifTags.Base.Orientation] = held
    return plain


def drawn(picture: Image.Image, bounds: Bounds, *, pages: int, facts: dict[str, str]) -> Drawing:
    large = jpeg(picture, bounds)
    small = picture.copy()
    small.thumbnail((bounds.small, bounds.small))
    return Drawing(large, jpeg(small, bounds), picture.width, picture.height, pages, facts)


def jpeg(picture: Image.Image, bounds: Bounds) -> bytes:
    out, bare = io.BytesIO(), Image.new("RGB", picture.size)
    bare.paste(picture)
    bare.save(out, "JPEG", quality=bounds.quality, optimize=True)
    return out.getvalue()


def exif_of(picture: Image.Image) -> Image.Exif:
    try:
        return picture.getexif()
    except (*BROKEN, TypeError, AttributeError, RecursionError):
        return Image.Exif()


def facts_of(picture: Image.Image) -> dict[str, str]:
    """``taken`` as YYYY-MM-DD HH:MM, ``camera``; nothing else, and never the place."""
    exif = exif_of(picture)
    try:
        inner = exif.get_ifd(ExifTags.IFD.Exif)
    except (*BROKEN, TypeError, AttributeError, RecursionError):
        inner = {}
    taken = TAKEN.match(said(inner.get(ExifTags.Base.DateTimeOriginal)))
    camera = f"{said(exif.get(ExifTags.Base.Make))} {said(exif.get(ExifTags.Base.Model))}".strip()
    facts = {"taken": "{}-{}-{} {}:{}".format(*taken.groups()) if taken else "", "camera": camera}
    return {key: value for key, value in facts.items() if value}


def said(value: object) -> str:
    """A word of the metadata, printable and short."""
    text = value if isinstance(value, str) else ""
    return "".join(sign for sign in text[:FACT_LETTERS] if sign.isprintable()).strip()


def broken() -> Unreadable:
    return Unreadable("damaged", "图片不完整或已损坏，不能预览；请下载原件查看，或重新上传一份。")

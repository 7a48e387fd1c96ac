"""Pictures as phones make them, and as somebody with bad intentions does."""

import io
import struct
import zlib
from collections.abc import Callable

from PIL import ExifTags, Image, PngImagePlugin

SIGN = b"CANARY-7731"
SCRIPT = b"<script>alert('CANARY-7731')</script>"


def saved(picture: Image.Image, form: str, **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, **more)
    return out.getvalue()


def two_halves(width: int = 60, height: int = 40) -> Image.Image:
    """Red on the left, blue on the right: one sees which way up it is."""
    picture = Image.new("RGB", (width, height), (20, 20, 220))
    picture.paste((220, 20, 20), (0, 0, width // 2, height))
    return picture


def with_exif(turn: int = 1, **more: object) -> Image.Exif:
    """What a phone writes: who made it, when, where; ``turn`` is the orientation."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "HUAWEI", "P60"
    exif[ExifTags.Base.Artist] = SIGN.decode()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:03:01 10:20:30"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[1] = "N"
    return exif


def photo(turn: int = 1) -> bytes:
    return saved(two_halves(), "JPEG", exif=with_exif(turn), quality=95, comment=SIGN)


def pictures() -> dict[str, Callable[[], bytes]]:
    """One of each form that is shown."""
    plain = two_halves()
    return {
        "a.jpg": photo,
        "a.png": lambda: saved(plain, "PNG"),
        "a.gif": lambda: saved(plain, "GIF"),
        "a.webp": lambda: saved(plain, "WEBP"),
        "a.bmp": lambda: saved(plain, "BMP"),
        "a.tif": lambda: saved(plain, "TIFF"),
        "grey.jpg": lambda: saved(plain.convert("L"), "JPEG"),
        "print.jpg": lambda: saved(plain.convert("CMYK"), "JPEG"),
        "clear.png": lambda: saved(plain.convert("RGBA"), "PNG"),
        "table.png": lambda: saved(plain.convert("P"), "PNG"),
    }


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is that large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\x00" * 64))
        + chunk(b"IEND", b"")
    )


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def text_bomb() -> bytes:
    """A PNG whose compressed comment unpacks to 64 MB."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "A" * (64 << 20), zip=True)
    return saved(two_halves(), "PNG", pnginfo=info)


def exif_bomb() -> bytes:
    """A JPEG with a hundred blocks of EXIF, the first of which leads into itself again and again."""
    entry = struct.pack("<HHII", 0x8769, 4, 1, 8)
    directory = struct.pack("<H", 5000) + entry * 5000 + struct.pack("<I", 8)
    block = b"Exif\x00\x00II*\x00\x08\x00\x00\x00" + directory
    marker = b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block
    plain = saved(two_halves(), "JPEG")
    return plain[:2] + marker * 100 + plain[2:]


def with_script_behind() -> bytes:
    """A picture that is a page as well: a browser that guesses would run it."""
    return saved(two_halves(), "GIF") + b"<html>" + SCRIPT + b"</html>"


def script_in_comment() -> bytes:
    return saved(two_halves(), "JPEG", comment=SCRIPT)


def many_frames() -> bytes:
    frames = [Image.new("P", (40, 40), number % 250) for number in range(1500)]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:])


def tiff_loop() -> bytes:
    """A TIFF whose first directory says that it is followed by itself."""
    entries = [(256, 4, 1, 8), (257, 4, 1, 8), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 0)]
    entries += [(278, 4, 1, 8), (279, 4, 1, 64)]
    packed = b"".join(struct.pack("<HHII", *one) for one in entries)
    return b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", len(entries)) + packed + struct.pack("<I", 8)

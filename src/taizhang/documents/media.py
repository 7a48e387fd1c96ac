"""What a piece of evidence is made of (材料形态), by its own bytes: a picture, a PDF, a document to read, or none of these."""

from dataclasses import dataclass

from taizhang.documents.kinds import extension_of

PICTURE, PDF, DOCUMENT, OTHER = "picture", "pdf", "document", "other"

# First bytes of the pictures that are shown: (offset, bytes, name of the decoder, which alone is asked).
PICTURES = (
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (0, b"BM", "BMP"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (8, b"WEBP", "WEBP"),
)
# Photos of newer phones: their decoder is not among ours.
HEIC = tuple(b"ftyp" + brand for brand in (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"))
PICTURE_NAMES = {"jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "heif", "svg"}
DOCUMENT_NAMES = {"docx", "xlsx", "txt", "html", "htm"}
HEAD_BYTES = 64


@dataclass(frozen=True, slots=True)
class Medium:
    """``form`` is one of the four above; ``detail`` is the decoder of a picture, else the extension."""

    form: str
    detail: str = ""


def medium_of(head: bytes, name: str) -> Medium:
    """Looks at the first bytes; the name only tells apart what has no first bytes of its own."""
    for offset, magic, decoder in PICTURES:
        if head.startswith(magic, offset):
            return Medium(PICTURE, decoder)
    if head.startswith(HEIC, 4):
        return Medium(OTHER, "heic")
    if head.lstrip(b"\xef\xbb\xbf\x00\t\n\r ").startswith(b"%PDF-"):
        return Medium(PDF, "pdf")
    extension = extension_of(name)
    return Medium(DOCUMENT if extension in DOCUMENT_NAMES else OTHER, extension)

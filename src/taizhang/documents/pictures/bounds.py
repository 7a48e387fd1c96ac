"""How much of a picture or a printed page we are willing to draw (图像限额)."""

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """Bounds on one drawing. A phone makes pictures of 12 to 50 megapixels: those of 48 are shown, bombs are not."""

    pixels: int = 50_000_000
    """Width times height that the file claims, looked at before a pixel is decoded."""
    large: int = 1600
    """Longer edge of the large view, in pixels."""
    small: int = 320
    """Longer edge of the thumbnail, in pixels."""
    quality: int = 82
    """Quality of the JPEG that is written, as Pillow counts it."""
    dots: int = 110
    """Dots per inch at which a page of a PDF is drawn: the text of an A4 page is read without a magnifier."""
    pages: int = 500
    """Pages of a PDF."""
    objects: int = 200_000
    """Objects of a PDF."""
    cpu_seconds: int = 6
    """Processor time of the drawing process."""
    wall_seconds: float = 20.0
    """Waiting time for the drawing process, which may have to share the processor."""
    memory_bytes: int = 448 * MEBIBYTE
    """Address space of the drawing process: 50 megapixels in four colours, and the libraries."""

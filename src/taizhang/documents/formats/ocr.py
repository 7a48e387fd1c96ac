"""Character recognition for scanned pages (文字识别), an optional extra: rapidocr, models included."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pypdfium2

from taizhang.documents.formats.print.rows import Row

SCALE = 200 / 72  # pixels per point: 200 dpi, at which five-point type is still legible
MOST_PIXELS = 40_000_000
SURE = 0.5  # rows less certain than this are noise


def is_installed() -> bool:
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def engine() -> Any:
    """Loaded on demand: it takes a second and several hundred megabytes."""
    return import_module("rapidocr").RapidOCR()


def rows(engine: Any, page: pypdfium2.PdfPage, number: int) -> list[Row]:
    """What is recognised on a page, from the top down, in the page's own points."""
    width, height = page.get_size()
    scale = min(SCALE, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    found = engine(page.render(scale=scale).to_numpy())
    if found.boxes is None:
        return []
    recognised = [
        row(words, box, number, height, scale)
        for words, box, score in zip(found.txts, found.boxes, found.scores, strict=True)
        if score >= SURE and words.strip()
    ]
    return sorted(recognised, key=lambda row: (-round(row.middle / max(row.size, 1.0)), row.left))


def row(words: str, box: Any, number: int, height: float, scale: float) -> Row:
    """``box`` holds four corners in pixels, origin at the top left."""
    xs, ys = [float(x) / scale for x, _ in box], [height - float(y) / scale for _, y in box]
    return Row(words.strip(), number, min(xs), max(xs), min(ys), max(ys), max(ys) - min(ys))

"""Character recognition for scanned pages (文字识别), an optional extra: rapidocr, models included."""

from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pypdfium2

from taizhang.documents.formats.print.rows import Row, usual_size

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
    return in_reading_order(recognised)


def in_reading_order(found: list[Row]) -> list[Row]:
    """From the top down, pieces of one line from left to right; sizes that differ only by measuring made equal."""
    usual = usual_size(found)
    lines: list[list[Row]] = []
    for piece in sorted(found, key=lambda row: -row.middle):
        if lines and lines[-1][0].middle - piece.middle < usual / 2:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    ordered = [piece for line in lines for piece in sorted(line, key=lambda row: row.left)]
    return [
        replace(piece, size=usual) if abs(piece.size - usual) < 0.3 * usual else piece for piece in ordered
    ]


def row(words: str, box: Any, number: int, height: float, scale: float) -> Row:
    """``box`` holds four corners in pixels, origin at the top left."""
    xs, ys = [float(x) / scale for x, _ in box], [height - float(y) / scale for _, y in box]
    return Row(words.strip(), number, min(xs), max(xs), min(ys), max(ys), max(ys) - min(ys))

"""What stands where on a drawn page, measured in millimetres from its upper left corner."""

from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium

MM = 25.4 / 72
Letter = tuple[float, float, float, float, str]  # top, bottom, left, right, what it is


@dataclass(frozen=True)
class Line:
    """One line of text: its letters without blanks, the edges of its glyph boxes."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    lines: list[Line]  # from top to bottom, the page number last

    @property
    def text(self) -> list[Line]:
        return self.lines[:-1]

    @property
    def number(self) -> Line:
        return self.lines[-1]


def pages(path: Path) -> list[Page]:
    with pdfium.PdfDocument(path) as document:
        return [_page(page) for page in document]


def red_rows(path: Path) -> list[float]:
    """Heights of all rows of the first page that are red over most of the text area: the red line."""
    with pdfium.PdfDocument(path) as document:
        bitmap = document[0].render(scale=4)
        width, height, stride, step = bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels
        raw = bytes(bitmap.buffer)
    found = []
    for row in range(height):
        pixels = raw[row * stride : row * stride + width * step]
        blue, green, red = pixels[0::step], pixels[1::step], pixels[2::step]
        marked = sum(r > 200 and g < 80 and b < 80 for b, g, r in zip(blue, green, red, strict=True))
        if marked > width * 0.6:
            found.append(row / 4 * MM)
    return found


def _page(page: pdfium.PdfPage) -> Page:
    high = page.get_height()
    words = page.get_textpage()
    letters = []
    for index in range(words.count_chars()):
        letter = words.get_text_range(index, 1)
        if letter.strip():
            left, bottom, right, top = words.get_charbox(index, loose=True)
            letters.append(((high - top) * MM, (high - bottom) * MM, left * MM, right * MM, letter))
    return Page(page.get_width() * MM, high * MM, [_line(row) for row in _rows(letters)])


def _rows(letters: list[Letter]) -> list[list[Letter]]:
    """Letters by lines: a new one begins where the bottom is more than two millimetres lower."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda one: one[1]):
        if rows and letter[1] - rows[-1][-1][1] < 2:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return rows


def _line(row: list[Letter]) -> Line:
    ordered = sorted(row, key=lambda one: one[2])
    text = "".join(one[4] for one in ordered)
    return Line(text, ordered[0][2], ordered[-1][3], min(one[0] for one in row), max(one[1] for one in row))

"""The rows of a printed page (行): their text, where they stand, how large they are. Points, origin at the bottom left."""

import re
from dataclasses import dataclass, replace
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from taizhang.documents.formats.print.letters import left_to_right

CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Row:
    """One row as printed. ``page`` starts at 1; ``size`` is the height of its type.

    ``mended`` where the file drew its letters in another order.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    mended: bool = False

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2

    def moved_to(self, text: str) -> "Row":
        return replace(self, text=text)


def page_rows(text: pypdfium2.PdfTextPage, page: int) -> list[Row]:
    """Rows in the order of the file, which is the order in which they were written."""
    whole = text.get_text_range()
    if len(whole) != text.count_chars():
        return rough_rows(text, whole, page)
    rows, at = [], 0
    for line in BREAK.split(whole):
        visible = line.strip()
        if visible:
            start = at + line.index(visible[0])
            rows.append(row(text, visible, start, page))
        at += len(line)
        at += 2 if whole.startswith("\r\n", at) else 1
    return rows


def row(text: pypdfium2.PdfTextPage, visible: str, start: int, page: int) -> Row:
    """Figures stand lower than Chinese letters, so the tallest of a few letters tells the size."""
    end = start + len(visible) - 1
    boxes = [
        text.get_charbox(index, loose=True)
        for index in sorted({start, (2 * start + end) // 3, (start + 2 * end) // 3, end})
    ]
    size = max(top - bottom for _, bottom, _, top in boxes)
    if size <= 1:
        size = max(pdfium.FPDFText_GetFontSize(text, start), 1.0)
    ordered = left_to_right(text, visible, start)
    if ordered is not None:
        every = [text.get_charbox(index, loose=True) for index in range(start, end + 1)]
        left, right = min(box[0] for box in every), max(box[2] for box in every)
        low, high = min(box[1] for box in every), max(box[3] for box in every)
        return Row(cleaned(ordered), page, left, right, low, high, size, mended=True)
    low, high = min(box[1] for box in boxes), max(box[3] for box in boxes)
    return Row(tidy(text, visible, start), page, boxes[0][0], boxes[-1][2], low, high, size)


def tidy(text: pypdfium2.PdfTextPage, visible: str, start: int) -> str:
    """Without the blanks that typesetting puts between Chinese and figures, and that stand in no manuscript."""
    pieces = []
    for index, letter in enumerate(visible):
        if letter == " " and pdfium.FPDFText_IsGenerated(text, start + index) == 1:
            before, after = visible[index - 1], visible[index + 1 : index + 2]
            if (CHINESE.match(before) or CHINESE.match(after)) and gap(text, start + index) < 0.7:
                continue
        pieces.append(letter)
    return cleaned("".join(pieces))


def gap(text: pypdfium2.PdfTextPage, blank: int) -> float:
    """The white between two letters, as a share of their height."""
    _, bottom, left, top = text.get_charbox(blank - 1, loose=True)
    right = text.get_charbox(blank + 1, loose=True)[0]
    return float((right - left) / max(top - bottom, 1.0))


def cleaned(text: str) -> str:
    """Without control characters; U+FFFE and U+0002 stand for a hyphen at the end of a row."""
    text = text.replace("\ufffe", "-").replace("\x02", "-")
    return "".join(letter for letter in text if letter >= " " and not "\ue000" <= letter <= "\uf8ff")


def rough_rows(text: pypdfium2.PdfTextPage, whole: str, page: int) -> list[Row]:
    """Where letters and boxes do not pair off (rare characters), the boxes of text runs place the rows."""
    rows = []
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = cleaned(text.get_text_bounded(left, bottom, right, top).replace("\r\n", "")).strip()
        if words:
            rows.append(Row(words, page, left, right, bottom, top, max(top - bottom, 1.0)))
    return rows


def usual_size(rows: list[Row]) -> float:
    return median(row.size for row in rows) if rows else 12.0

"""Letters of a printed row from left to right (字序), whatever order the file draws them in.

Office programs draw signs of another font, quotation marks above all, after the rest of their row.
"""

import re
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—·]")
# White wider than this share of a letter's height stands for a blank that somebody typed.
TYPED, BETWEEN_WORDS = 0.7, 0.15
# Kerning steps back by less than this share of a letter's height.
STEP_BACK = 0.4

Box = tuple[float, float, float, float]


def left_to_right(text: pypdfium2.PdfTextPage, visible: str, start: int) -> str | None:
    """``visible`` (letters from ``start`` on) in the order of the eye; None where the file has it so already."""
    boxes = [text.get_charbox(index, loose=True) for index in range(start, start + len(visible))]
    if not _jumps(boxes) or not _is_level(boxes):
        return None
    return _spelled(
        [
            (boxes[index], visible[index])
            for index in range(len(visible))
            if pdfium.FPDFText_IsGenerated(text, start + index) != 1
        ]
    )


class Letters:
    """All letters of a page with their places, for the cells of its tables."""

    def __init__(self, text: pypdfium2.PdfTextPage) -> None:
        whole = text.get_text_range()
        paired = whole if len(whole) == text.count_chars() else ""
        self._drawn = [
            (text.get_charbox(index, loose=True), sign)
            for index, sign in enumerate(paired)
            if sign >= " " and pdfium.FPDFText_IsGenerated(text, index) != 1
        ]

    def lines(self, area: Box) -> list[str]:
        """The lines of an area (left, bottom, right, top) from top to bottom, each from left to right."""
        left, bottom, right, top = area
        inside = [
            (box, sign)
            for box, sign in self._drawn
            if left <= (box[0] + box[2]) / 2 <= right and bottom <= (box[1] + box[3]) / 2 <= top
        ]
        inside.sort(key=lambda letter: -letter[0][1])
        rows: list[list[tuple[Box, str]]] = []
        for letter in inside:
            if rows and rows[-1][0][0][1] - letter[0][1] < 0.6 * max(letter[0][3] - letter[0][1], 1.0):
                rows[-1].append(letter)
            else:
                rows.append([letter])
        return [_spelled(row) for row in rows]


def _spelled(letters: list[tuple[Box, str]]) -> str:
    letters.sort(key=lambda letter: letter[0][0])
    pieces = [letters[0][1]] if letters else []
    for before, here in pairwise(letters):
        pieces += [" ", here[1]] if _is_parted(before, here) else [here[1]]
    return "".join(pieces)


def _jumps(boxes: list[Box]) -> bool:
    reach = boxes[0][0]
    for left, bottom, _, top in boxes:
        if left < reach - STEP_BACK * max(top - bottom, 1.0):
            return True
        reach = max(reach, left)
    return False


def _is_level(boxes: list[Box]) -> bool:
    """Upright type in one row; rotated or stacked letters are left as they are."""
    tall = [box for box in boxes if box[3] > box[1]]
    height = max(box[3] - box[1] for box in tall) if tall else 0.0
    return bool(tall) and max(box[1] for box in tall) - min(box[1] for box in tall) < 0.6 * height


def _is_parted(before: tuple[Box, str], here: tuple[Box, str]) -> bool:
    if " " in (before[1], here[1]):
        return False
    white = here[0][0] - before[0][2]
    chinese = CHINESE.match(before[1]) or CHINESE.match(here[1])
    return white > (TYPED if chinese else BETWEEN_WORDS) * max(before[0][3] - before[0][1], 1.0)

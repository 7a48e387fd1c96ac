"""Rows joined to paragraphs again (段落还原): typesetting broke them, their author did not."""

import re
from dataclasses import dataclass
from itertools import pairwise

from taizhang.documents.formats.print.columns import Margins, margins_by_row
from taizhang.documents.formats.print.rows import Row, usual_size

# A row that begins like this, after a row that ends a sentence, begins a paragraph whatever the margins say.
LABEL = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[.．](?!\d)|[、）)])|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[条章节]|附件"
)
# The same after a full stop: a particular of the finding, with its colon.
PARTICULAR = re.compile(
    r"(?:整改|责任|牵头|分管|配合|完成|主要|具体|存在)(?:措施|目标|任务|情况|进展|结果|时限|期限|领导|单位|部门|科室|股室|人|问题)[：:]"
)
DAY = re.compile(r"\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")
# What is not parted at the end of a row: a foreign word or figure, or one letter; opening signs stay with what
# follows, closing signs with what goes before (GB/T 15834, 5.1).
UNIT = re.compile(r"[“‘（《「『【]{0,3}(?:[!-~]{1,60}|[^“‘（《「『【])[，。、；：！？”’）》」』】]{0,4}")
SENTENCE_END = ("。", "！", "？", "；", "：", "”", "）", "」", ":")

# A title that fills its row goes on in one of the first rows, centred, whatever its size.
NEAR_TOP = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with the margins of its column."""

    row: Row
    margins: Margins

    def is_full_before(self, following: str) -> bool:
        """No room was left for what follows: a Chinese letter, or a foreign word, which is not broken."""
        room = self.margins.right - self.row.right
        unit = UNIT.match(following)
        needed = sum(0.5 if letter.isascii() else 1.0 for letter in (unit[0] if unit else "一"))
        return room < (needed + 1.2) * self.row.size

    @property
    def is_indented(self) -> bool:
        return self.row.left > self.margins.left + 0.8 * self.row.size

    @property
    def is_centred(self) -> bool:
        middle = (self.margins.left + self.margins.right) / 2
        return self.is_indented and abs((self.row.left + self.row.right) / 2 - middle) < 1.2 * self.row.size


def paragraphs(rows: list[Row], breaks: set[int]) -> list[list[Row]]:
    """Groups of rows, each one paragraph; over the edge of a page too, but not over a table.

    ``breaks`` are the indexes of rows with a table above them.
    """
    placed = [
        Placed(row, found)
        for page in by_page(rows)
        for row, found in zip(page, margins_by_row(page), strict=True)
    ]
    body, pitch = usual_size(rows), usual_pitch(rows)
    groups: list[list[Row]] = []
    for index, here in enumerate(placed):
        if (
            index
            and index not in breaks
            and continues(placed[index - 1], here, body, pitch, near_top=index < NEAR_TOP)
        ):
            groups[-1].append(here.row)
        else:
            groups.append([here.row])
    return groups


def by_page(rows: list[Row]) -> list[list[Row]]:
    pages: dict[int, list[Row]] = {}
    for row in rows:
        pages.setdefault(row.page, []).append(row)
    return list(pages.values())


def usual_pitch(rows: list[Row]) -> float:
    """The usual distance from one row to the next below it, in points."""
    steps = sorted(
        above.middle - below.middle
        for above, below in pairwise(rows)
        if above.page == below.page and 0 < above.middle - below.middle < 6 * above.size
    )
    return steps[len(steps) // 2] if steps else 1.8 * usual_size(rows)


def continues(before: Placed, here: Placed, body: float, pitch: float, *, near_top: bool = False) -> bool:
    above, below = before.row, here.row
    if abs(above.size - below.size) > 0.2 * max(above.size, below.size) or is_far(above, below, pitch):
        return False
    if DAY.fullmatch(above.text):
        return False
    is_full = before.is_full_before(below.text)
    if here.is_centred and (before.is_centred or is_full):
        is_title = above.size > 1.15 * body or (is_full and near_top)
        return is_title and above.page == below.page
    if not is_full or here.is_indented:
        return False
    begins = LABEL.match(below.text) and above.text.endswith(SENTENCE_END)
    return not (begins or (PARTICULAR.match(below.text) and above.text.endswith("。")))


def is_far(above: Row, below: Row, pitch: float) -> bool:
    """A wider gap than between rows of a paragraph; the next page or column is never far."""
    step = above.middle - below.middle
    return above.page == below.page and (
        step > 1.6 * max(pitch, above.size) or -above.size < step < 0.3 * above.size
    )


def joined(rows: list[Row]) -> str:
    """One text: nothing between Chinese, a blank between foreign words."""
    text = rows[0].text
    for row in rows[1:]:
        last, following = text[-1:], row.text[:1]
        if last == "-" and text[-2:-1].isascii() and text[-2:-1].isalpha() and following.islower():
            text = text[:-1]
        elif (
            last.isascii()
            and following.isascii()
            and following.isalpha()
            and (last.isalpha() or last in ",;:.!?)")
        ):
            text += " "
        text += row.text
    return text

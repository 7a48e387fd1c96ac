"""Where a paragraph begins and how far from the right it ends (缩进与右空), in characters."""

from taizhang.documents.layout import SetParagraph
from taizhang.review.layout.sheet import Part, Sheet, area
from taizhang.review.layout.standard import GB9704

POINTS_PER_MM = 72 / 25.4


def size_of(one: SetParagraph) -> float:
    """Of its first letters, in points."""
    return max(next((part.letters.size_pt for part in one.stretches), GB9704.body_pt), 1.0)


def chars_of(points: float, chars: float | None, size_pt: float) -> float:
    return points / size_pt if chars is None else chars


def is_indented(one: SetParagraph) -> bool:
    """The first line begins two characters in, the others at the edge (7.3.3)."""
    size, shape = size_of(one), one.shape
    first = chars_of(shape.first_line_pt, shape.first_line_chars, size)
    left = chars_of(shape.left_pt, shape.left_chars, size)
    tolerance = GB9704.indent_tolerance_chars
    return abs(first - GB9704.indent_chars) <= tolerance and abs(left) <= tolerance


def right_gap(sheet: Sheet, part: Part) -> float:
    """From the end of a short line to the right margin, in characters; blanks at its ends count as they look."""
    one, shape, size = part.set, part.set.shape, size_of(part.set)
    section = sheet.layout.sections[min(one.section, len(sheet.layout.sections) - 1)]
    room = area(section)[0] * POINTS_PER_MM / size
    text = sheet.manuscript.text[one.span.start : one.span.end]
    left = chars_of(shape.left_pt, shape.left_chars, size)
    right = chars_of(shape.right_pt, shape.right_chars, size)
    if shape.alignment == "right":
        return right + width(text) - width(text.rstrip())
    if shape.alignment == "center":
        return right + (room - left - right - width(text.strip())) / 2
    first = chars_of(shape.first_line_pt, shape.first_line_chars, size)
    return room - left - first - width(text.rstrip())


def words_width(sheet: Sheet, part: Part) -> float:
    return width(sheet.manuscript[part.passage.span])


def width(text: str) -> float:
    """In characters; what ASCII has takes half of one, a tab as much as the usual stop."""
    return sum(TAB if sign == "\t" else 0.5 if sign.isascii() else 1 for sign in text)


TAB = 2.0  # 840 twips, the usual stop, is a little more

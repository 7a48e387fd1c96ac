"""Lines above and characters beside a paragraph, in units of the grid (行与字)."""

from taizhang.publishing.exports.word.markup import Element, w
from taizhang.publishing.exports.word.style import Layout


def above(lines: int, layout: Layout, below: int = 0) -> Element:
    """Empty lines of the grid before and after; the pitch itself is exact, whatever font stands in."""
    pitch = layout.line_pitch
    return w(
        "spacing",
        beforeLines=lines * 100,
        before=lines * pitch,
        afterLines=below * 100,
        after=below * pitch,
        line=pitch,
        lineRule="exact",
    )


def left(characters: float, layout: Layout, *, hanging: float = 0) -> Element:
    """Indent from the left by characters of the grid; ``hanging`` pulls the first line back."""
    pitch = layout.character_pitch
    return w(
        "ind",
        leftChars=round(characters * 100),
        left=int(characters * pitch),
        hangingChars=round(hanging * 100),
        hanging=int(hanging * pitch),
    )


def first_line(layout: Layout) -> Element:
    """Indent of the first line of body text (7.3.3)."""
    return w("ind", firstLineChars=layout.indent * 100, firstLine=int(layout.indent * layout.character_pitch))

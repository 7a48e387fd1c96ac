"""A line of the text cut to the width of a terminal, with the passage marked below it (摘录)."""

import re
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells

from taizhang.documents.span import Span
from taizhang.review.reports.places import line_around

# A file may hold commands to the terminal; they are shown as a sign and not obeyed.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    before: str
    passage: str
    after: str

    @property
    def underline(self) -> str:
        """Carets below the passage, as wide as it is; a single one where something is missing."""
        return " " * cell_len(self.before) + "^" * max(1, cell_len(self.passage))


def excerpt(text: str, span: Span, width: int) -> Excerpt:
    """``width`` in cells, two for a Chinese character."""
    line = line_around(text, span.start)
    end = min(max(span.end, span.start), line.end)
    passage = shortened(safe(text[span.start : end]), width * 2 // 3)
    if span.end > line.end:
        passage += CUT
    room = max(0, width - cell_len(passage))
    before, after = safe(text[line.start : span.start]).lstrip(), safe(text[end : line.end]).rstrip()
    before = tail(before, max(room // 3, room - cell_len(after)))
    return Excerpt(before, passage, head(after, room - cell_len(before)))


def safe(text: str) -> str:
    return CONTROL.sub("�", text)


def shortened(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    return head(text, width // 2) + tail(text, width // 2).removeprefix(CUT)


def head(text: str, width: int) -> str:
    """The beginning that fits, with a sign where it is cut."""
    if cell_len(text) <= width:
        return text
    return chop_cells(text, width - 1)[0] + CUT if width > 2 else ""


def tail(text: str, width: int) -> str:
    return head(text[::-1], width)[::-1]

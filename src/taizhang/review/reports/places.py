"""Where a defect stands, in the words of the person who looks for it (位置)."""

import re
from bisect import bisect_right

from taizhang.documents.nodes import Document, Place, Table
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Elsewhere
from taizhang.review.reports.labels import Translate

IN_TABLE = re.compile(r"T(\d{1,9})R(\d{1,9})C(\d{1,9})$")
REACH = 1_000  # characters, more than any terminal is wide
LINE_ENDS = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")


def place_label(place: Place | None, document_format: str, _: Translate) -> str:
    """第 3 行, 第 2 页, 第 14 段, 表 1 第 2 行第 3 列, 台账!C5; empty where nothing is known."""
    if place is None:
        return ""
    if place.cell:
        return cell_label(place, _)
    if place.page:
        return _("第 {page} 页").format(page=place.page)
    if place.paragraph and document_format == "txt":
        return _("第 {line} 行").format(line=place.paragraph)
    if place.paragraph:
        return _("第 {paragraph} 段").format(paragraph=place.paragraph)
    return {"footnote": _("脚注"), "textbox": _("文本框")}.get(place.part, "")


def cell_label(place: Place, _: Translate) -> str:
    found = IN_TABLE.match(place.cell or "")
    if found is None:
        return f"{place.sheet}!{place.cell}" if place.sheet else place.cell or ""
    said = _("表 {table} 第 {row} 行第 {column} 列").format(table=found[1], row=found[2], column=found[3])
    return f"{_('第 {page} 页').format(page=place.page)} {said}" if place.page else said


def elsewhere_label(other: Elsewhere, _: Translate) -> str:
    """去年通报.txt:3:9, or the name and the place inside a file that has no lines."""
    if other.line:
        return f"{other.document}:{other.line}:{other.column}"
    return f"{other.document} {place_label(other.place, other.format, _)}".rstrip()


class Lines:
    """The lines of a text, as a text editor ends them."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(end.end() for end in LINE_ENDS.finditer(text))]

    def position(self, at: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1


def line_around(text: str, at: int) -> Span:
    """The line, or the cell of a table, that holds this character; of a long one the part around it."""
    low, high = max(0, at - REACH), min(len(text), at + REACH)
    start = max(low, *(text.rfind(sign, low, at) + 1 for sign in "\n\r\t"))
    ends = (text.find(sign, at, high) for sign in "\n\r\t")
    return Span(start, min((end for end in ends if end >= 0), default=high))


def place_at(document: Document, at: int) -> Place | None:
    """The place of the paragraph or cell that holds this character."""
    node = next((one for one in document.nodes if one.span.start <= at <= one.span.end), None)
    if isinstance(node, Table):
        cell = next((one for one in node.cells if one.span.start <= at <= one.span.end), None)
        return cell.place if cell else node.place
    return node.place if node else None

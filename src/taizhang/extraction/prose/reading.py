"""A document made ready for prose reading (读稿): its content lines, folded text and shielded stretches."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from taizhang.documents.grammar.body import Body
from taizhang.documents.grammar.folding import fold, with_full_stops
from taizhang.documents.grammar.sentences import trimmed
from taizhang.documents.grammar.shielding import Shield
from taizhang.documents.nodes import Block, Document, Place
from taizhang.documents.span import Span
from taizhang.extraction.prose.furniture import DATELINE, FURNITURE, SITE_FOOTER

_OUTSIDE = ("furniture", "header", "footer", "footnote", "comment")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of content; ``span`` is without the spaces around it."""

    span: Span
    block: Block

    @property
    def place(self) -> Place:
        return self.block.place


class Reading:
    """The document as the prose reader sees it. Offsets are those of ``document.text``."""

    def __init__(self, document: Document) -> None:
        self.document, self.text, self.folded = document, document.text, with_full_stops(fold(document.text))
        self.every_line = tuple(self._lines())
        self.lines = tuple(self._content())
        self.shield = Shield(self.folded, [line.span for line in self.every_line])

    def __getitem__(self, span: Span) -> str:
        """The folded text of a span."""
        return self.folded[span.start : span.end]

    def quote(self, span: Span) -> str:
        """The text of a span as it stands in the document."""
        return self.text[span.start : span.end]

    def body(self, paragraphs: list[Span]) -> Body:
        return Body(self.folded, self.shield, paragraphs)

    def trim(self, span: Span, signs: str = " \n\r") -> Span:
        return trimmed(self.folded, span, signs)

    def place_at(self, offset: int) -> Place:
        """The place of the paragraph that holds this offset."""
        starts = self._starts
        low, high = 0, len(starts)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if starts[middle] <= offset else (low, middle)
        return self.every_line[max(low - 1, 0)].place

    @cached_property
    def _starts(self) -> list[int]:
        return [line.span.start for line in self.every_line]

    def _lines(self) -> Iterator[Line]:
        for block in self.document.blocks:
            span = trimmed(self.folded, block.span)
            if span:
                yield Line(span, block)

    def _content(self) -> Iterator[Line]:
        half = len(self.document.text) // 2
        for line in self.every_line:
            text = self[line.span]
            if line.span.start > half and SITE_FOOTER.search(text):
                return
            if line.place.part not in _OUTSIDE and not FURNITURE.match(text) and not DATELINE.match(text):
                yield line

"""Where a stretch of text comes from (出处): the element of the file that says it."""

from dataclasses import dataclass, replace

from lxml import etree

from taizhang.documents.span import Span


@dataclass(frozen=True, slots=True)
class Origin:
    """``skipped`` characters of the element's own text come before this stretch.

    A tab, a break or a sign is one character whose element has no text of its own.
    """

    span: Span
    source: etree._Element
    skipped: int = 0

    def moved(self, by: int) -> "Origin":
        return replace(self, span=Span(self.span.start + by, self.span.end + by))

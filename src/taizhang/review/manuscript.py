"""What rules read (送审稿): the document with everything that is worth working out once."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from taizhang.documents.grammar.folding import fold
from taizhang.documents.grammar.searching import Searchable
from taizhang.documents.nodes import Block, Document, Place, Table
from taizhang.documents.span import Span
from taizhang.extraction import Claim, DateExpression, Proposal, Quantity, claims, dates, extract, quantities
from taizhang.extraction.prose.reading import Reading
from taizhang.review.passages import Passage, passages

T = TypeVar("T", DateExpression, Quantity)

OUTSIDE = ("furniture", "header", "footer", "comment")


class Manuscript:
    """``reference`` is the day on which the text is judged, None where nobody said: then nothing is called future."""

    def __init__(self, document: Document, *, reference: date | None = None) -> None:
        self.document, self.text, self.reference = document, document.text, reference

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @cached_property
    def folded(self) -> str:
        """The text with half-width signs for full-width ones, offset for offset."""
        return fold(self.text)

    @cached_property
    def searched(self) -> Searchable:
        """The folded text, for patterns."""
        return Searchable(self.folded)

    @cached_property
    def searched_as_written(self) -> Searchable:
        return Searchable(self.text)

    @cached_property
    def paragraphs(self) -> Sequence[Block]:
        """Every paragraph of content, in reading order; page furniture is nobody's mistake."""
        return tuple(one for one in self.document.blocks if one.place.part not in OUTSIDE)

    @cached_property
    def tables(self) -> Sequence[Table]:
        return tuple(self.document.tables)

    @cached_property
    def content(self) -> Sequence[Span]:
        """The stretches that rules look at: paragraphs and cells."""
        cells = (cell.span for table in self.tables for cell in table.cells if len(cell.span))
        return tuple(sorted([*(one.span for one in self.paragraphs if len(one.span)), *cells]))

    @cached_property
    def dates(self) -> Sequence[DateExpression]:
        return self._inside(dates(self.text, reference=self.reference))

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        return self._inside(quantities(self.text))

    @cached_property
    def claims(self) -> Sequence[Claim]:
        return claims(self.text, reference=self.reference, document=self.document)

    @cached_property
    def reading(self) -> Reading:
        """The paragraphs as prose: typed stops seen as stops, quotations and brackets shielded."""
        return Reading(self.document)

    @cached_property
    def passages(self) -> Sequence[Passage]:
        """The paragraphs of content with what each is for: title, heading, prose, signature …."""
        return passages(self.reading)

    @cached_property
    def proposal(self) -> Proposal:
        return extract(self.document)

    def is_content(self, span: Span) -> bool:
        return self.stretch_at(span.start) is not None

    def stretch_at(self, offset: int) -> Span | None:
        """The paragraph or cell that holds the offset."""
        before = bisect_right(self._starts, offset)
        found = self.content[before - 1] if before else None
        return found if found and offset <= found.end else None

    def place_at(self, offset: int) -> Place | None:
        return self._places.get(stretch.start) if (stretch := self.stretch_at(offset)) else None

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [one.start for one in self.content]

    @cached_property
    def _places(self) -> dict[int, Place]:
        places = {one.span.start: one.place for one in self.paragraphs}
        return places | {cell.span.start: cell.place for table in self.tables for cell in table.cells}

    def _inside(self, found: Sequence[T]) -> Sequence[T]:
        return tuple(one for one in found if self.is_content(one.span))

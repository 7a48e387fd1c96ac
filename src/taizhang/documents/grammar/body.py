"""A run of paragraphs that belong together (正文段), folded and shielded, ready to be cut into clauses."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from taizhang.documents.grammar.shielding import Shield
from taizhang.documents.grammar.starts import openings
from taizhang.documents.span import Span

# A clause may begin after one of these signs.
BOUNDARY = '。;:,!? )]”"\n'
_BOUNDARY = re.compile(r'[。;:,!? )\]”"\n]')


class Body:
    """Paragraph spans in reading order over one folded text."""

    def __init__(self, folded: str, shield: Shield, paragraphs: Sequence[Span]) -> None:
        self.folded, self.shield, self.paragraphs = folded, shield, tuple(paragraphs)
        self._starts = [paragraph.start for paragraph in self.paragraphs]
        self._heads = frozenset(self._starts)
        self._openings: dict[int, Sequence[int]] = {}

    def is_head(self, offset: int) -> bool:
        """Whether a paragraph begins here."""
        return offset in self._heads

    def opens_clause(self, offset: int) -> bool:
        """Whether the sign at this offset stands at the head of a paragraph or after a stop."""
        return offset == 0 or self.is_head(offset) or self.folded[offset - 1] in BOUNDARY

    def openings(self, paragraph: Span) -> Sequence[int]:
        """Every offset in the paragraph for which ``opens_clause`` holds."""
        found = self._openings.get(paragraph.start)
        if found is None:
            found = self._openings[paragraph.start] = openings(self.folded, paragraph, _BOUNDARY)
        return found

    def paragraph_of(self, offset: int) -> int:
        """The index of the paragraph that holds this offset (the last one that begins at or before it)."""
        return bisect_right(self._starts, offset) - 1

    def end_of(self, offset: int) -> int:
        """Where the paragraph that holds this offset ends."""
        return self.paragraphs[self.paragraph_of(offset)].end

    def shields(self, offset: int) -> bool:
        return self.shield.covers(offset)

"""Where a pattern occurs in the content of a document (出现处): paragraphs and cells, never page furniture."""

import re
from collections.abc import Iterator

from taizhang.documents.span import Span
from taizhang.review.manuscript import Manuscript


def occurrences(
    manuscript: Manuscript, pattern: re.Pattern[str], *, as_written: bool = False
) -> Iterator[re.Match[str]]:
    """Matches in the folded text, or in the text as written where the width of the signs matters."""
    for found in (manuscript.searched_as_written if as_written else manuscript.searched).matches(pattern):
        if manuscript.is_content(Span(*found.span())):
            yield found


def span_of(found: re.Match[str], group: int | str = 0) -> Span:
    return Span(*found.span(group))


def is_quoted(manuscript: Manuscript, offset: int) -> bool:
    """Whether the offset lies in quotation marks, book title marks or brackets that close in their paragraph."""
    return manuscript.reading.shield.covers(offset)

"""Listed words in a text that speaks from after their time (过时的说法)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from taizhang.documents.span import Span
from taizhang.review.days import own_day
from taizhang.review.lists import Entry, Matcher
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import is_quoted
from taizhang.review.sentences import sentence

# Words by which a sentence speaks of the past, and how near before the name they stand.
_FORMER = re.compile(r"(?:原|时任|前身|曾|更名|改为|改称|并入|撤销|撤并|组建|划转|合并)[^。;,]{0,6}$")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d) ?年")


def outdated(
    manuscript: Manuscript, matcher: Matcher, entries: Iterable[Entry]
) -> Iterator[tuple[Span, Entry]]:
    """Places with their entry. Where the day of the document is unknown, dated entries are not believed."""
    listed = {one.wrong: one for one in entries}
    day: date | None = None
    is_known = False
    for word, span in matcher.find_in(manuscript.searched):
        entry = listed[word]
        if not manuscript.is_content(span) or (is_quoted(manuscript, span.start) and word[0] not in "《“"):
            continue
        if entry.since and not is_known:
            day, is_known = own_day(manuscript), True
        if entry.since is None or (
            day and day > entry.since and not _speaks_of_past(manuscript, span, entry.since)
        ):
            yield span, entry


def _speaks_of_past(manuscript: Manuscript, span: Span, since: date) -> bool:
    around = sentence(manuscript, span.start)
    if _FORMER.search(manuscript.folded, around.start, span.start):
        return True
    years = [int(year) for year in _YEAR.findall(manuscript.folded[around.start : around.end])]
    return any(year <= since.year for year in years)

"""All date expressions of a text in reading order (日期扫描)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from taizhang.documents.grammar.folding import fold
from taizhang.documents.grammar.starts import digit_runs, matches_at
from taizhang.documents.span import Span
from taizhang.extraction.dates.damaged import damaged
from taizhang.extraction.dates.expression import DateExpression
from taizhang.extraction.dates.readings import relative, short, whole
from taizhang.extraction.dates.relative import relatives
from taizhang.extraction.dates.roles import role
from taizhang.extraction.dates.whole import CHINESE_YEAR, SHORT, WHOLE
from taizhang.extraction.dates.years import Years

_NEIGHBOURS = 48
_DAMAGED, _SHORT, _WHOLE, _RELATIVE = range(4)
Read = Callable[[Years], DateExpression | None]


# The head, the notes, the figures and the rules all ask for the dates of the same text.
@lru_cache(maxsize=4)
def dates(text: str, reference: date | str | None = None) -> tuple[DateExpression, ...]:
    """Every date expression of a text, whole, relative and damaged, in reading order.

    ``reference`` (an ISO date or a date) is what 去年 and 今年 lean on; without it, the publication or signature
    date found in the text itself. Impossible dates (2月30日) keep ``value`` None; nothing is resolved in silence.
    """
    folded = fold(text)
    years = Years.of(folded, reference)
    found: list[DateExpression] = []
    for span, _, read in sorted(
        _places(folded), key=lambda place: (place[0].start, place[1], -len(place[0]))
    ):
        if found and span.start < found[-1].span.end:
            continue
        expression = read(years)
        if expression is not None:
            years.note(expression)
            found.append(_finished(expression, text, folded))
    return tuple(found)


def _places(folded: str) -> Iterator[tuple[Span, int, Read]]:
    runs = digit_runs(folded)
    for span, read in damaged(folded, runs):
        yield span, _DAMAGED, lambda years, read=read: read(years.last)  # type: ignore[misc]
    starts = sorted([*(run.start for run in runs), *(year.start() for year in CHINESE_YEAR.finditer(folded))])
    for match in matches_at(SHORT, folded, starts):
        yield Span(*match.span()), _SHORT, partial(short, match)
    for match in matches_at(WHOLE, folded, starts):
        yield Span(*match.span()), _WHOLE, partial(whole, match)
    for match in relatives(folded):
        yield Span(*match.span()), _RELATIVE, partial(relative, match)


def _finished(expression: DateExpression, text: str, folded: str) -> DateExpression:
    """With the text as it stands and the role that its neighbours give it."""
    span = expression.span
    before = folded[max(0, span.start - _NEIGHBOURS) : span.start]
    after = folded[span.end : span.end + _NEIGHBOURS]
    line = (before.rpartition("\n")[2] + after.partition("\n")[0]).strip()
    closing = not line and len(folded) - span.end < 600
    named = role(before, after, expression.kind, closing=closing)
    return replace(expression, text=text[span.start : span.end], role=named)

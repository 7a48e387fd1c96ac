"""When a figure holds (时点与时期): the date nearest before it in its sentence, or the 截至 of its paragraph."""

import re

from taizhang.documents.span import Span
from taizhang.extraction.claims.passage import Passage
from taizhang.extraction.dates import DateExpression

_OWN_TIME = re.compile(r"期间|以来|今年|全年|目前|近年|当年|每[年月季周天日]|去年|上年")
_BASES = ("yoy", "base", "pop")


def period_of(passage: Passage, at: int, before: int, skip: tuple[Span, ...] = ()) -> DateExpression | None:
    """The date that governs the number at ``at``; dates in ``skip`` belong to a comparison or a title."""
    sentence = passage.sentence(at)
    near = [one for one in passage.dates_between(sentence.start, before) if not _is_skipped(one, skip)]
    if near:
        return near[-1]
    if _OWN_TIME.search(passage.folded, sentence.start, before):
        return None
    line = passage.line(at)
    stated = [one for one in passage.dates_between(line.start, sentence.start) if one.role == "as_of"]
    return stated[-1] if stated else None


def _is_skipped(one: DateExpression, skip: tuple[Span, ...]) -> bool:
    return any(one.span.overlaps(span) for span in skip)

"""When a figure holds (时点与时期): the date nearest before it in its sentence, or the 截至 of its paragraph."""

import re

from taizhang.documents.span import Span
from taizhang.extraction.claims.passage import Passage
from taizhang.extraction.dates import DateExpression

_OWN_TIME = re.compile(r"期间|以来|今年|全年|目前|近年|当年|每[年月季周天日]|去年|上年")
# How far back a date governs; beyond it a sentence without an end is damage, not a sentence.
_REACH = 600


def period_of(passage: Passage, at: int, skip: tuple[Span, ...] = ()) -> DateExpression | None:
    """The date that governs the number at ``at``; dates in ``skip`` belong to a comparison or a title.

    二是 begins another matter; a date before a semicolon or full stop holds behind it only if it is a 截至.
    """
    floor = max(passage.line(at).start, passage.point(at), at - _REACH)
    clause = max(floor, passage.part(at))
    near = [
        one for one in passage.dates_between(clause, at) if not any(one.span.overlaps(span) for span in skip)
    ]
    if near:
        return near[-1]
    if _OWN_TIME.search(passage.folded, clause, at):
        return None
    stated = [one for one in passage.dates_between(floor, clause) if one.role == "as_of"]
    return stated[-1] if stated else None

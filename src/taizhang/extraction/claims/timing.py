"""When a figure holds (时点与时期): the date nearest before it in its sentence, or the 截至 of its paragraph."""

import re

from taizhang.documents.span import Span
from taizhang.extraction.claims.passage import Passage
from taizhang.extraction.dates import DateExpression

_OWN_TIME = re.compile(r"期间|以来|今年|全年|目前|近年|当年|每[年月季周天日]|去年|上年")
# 二是 begins another matter; a date before a semicolon holds behind it only if it is a 截至.
_POINTS = re.compile(r"[一二三四五六七八九十]是")
_SEMICOLON = re.compile(r";")


def period_of(passage: Passage, at: int, before: int, skip: tuple[Span, ...] = ()) -> DateExpression | None:
    """The date that governs the number at ``at``; dates in ``skip`` belong to a comparison or a title."""
    sentence, line = passage.sentence(at), passage.line(at)
    point = _after_last(_POINTS, passage.folded, sentence.start, before)
    clause = _after_last(_SEMICOLON, passage.folded, point, before)
    near = [
        one
        for one in passage.dates_between(clause, before)
        if not any(one.span.overlaps(span) for span in skip)
    ]
    if near:
        return near[-1]
    if _OWN_TIME.search(passage.folded, clause, before):
        return None
    stated = [
        one
        for one in passage.dates_between(line.start if point == sentence.start else point, clause)
        if one.role == "as_of"
    ]
    return stated[-1] if stated else None


def _after_last(pattern: re.Pattern[str], folded: str, start: int, end: int) -> int:
    for match in pattern.finditer(folded, start, end):
        start = match.end()
    return start

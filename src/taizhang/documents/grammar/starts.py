"""Patterns asked only where they can begin (起点): a text has few digits, and a pattern of numbers need not look elsewhere."""

import re
import sys
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span

_DIGITS = re.compile(r"\d+")


def digit_runs(folded: str) -> list[Span]:
    """The longest stretches of digits, in reading order."""
    return [Span(*match.span()) for match in _DIGITS.finditer(folded)]


def openings(text: str, span: Span, after: re.Pattern[str]) -> list[int]:
    """The beginning of the span, and what follows one of the signs that ``after`` matches one by one."""
    return [span.start, *(match.end() for match in after.finditer(text, span.start, span.end))]


def matches_at(
    pattern: re.Pattern[str], text: str, starts: Iterable[int], until: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer(text)`` gives for a pattern that cannot begin anywhere else. ``starts`` ascend."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start, until)):
            end = match.end()
            yield match

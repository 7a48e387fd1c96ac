"""Sentences (句) of a paragraph: cut at full stops outside quotes and brackets, never inside a number."""

import re
from collections.abc import Iterator

from taizhang.documents.grammar.shielding import Shield
from taizhang.documents.span import Span

STOPS = "。!?"
CLAUSE_STOPS = "。!?;"
_ENDS = {stops: re.compile(rf"[\n{stops}]") for stops in (STOPS, CLAUSE_STOPS)}


def sentences(folded: str, shield: Shield, span: Span, stops: str = STOPS) -> Iterator[Span]:
    """The sentences of a span in reading order, each with its closing sign, without surrounding spaces."""
    start = span.start
    for stop in _ENDS[stops].finditer(folded, span.start, span.end):
        if stop[0] == "\n" or not shield.covers(stop.start()):
            sentence = trimmed(folded, Span(start, stop.end()))
            start = stop.end()
            if sentence:
                yield sentence
    last = trimmed(folded, Span(start, span.end))
    if last:
        yield last


def trimmed(folded: str, span: Span, signs: str = " \n\r\f\v") -> Span:
    """The span without these signs at either end."""
    start, end = span.start, span.end
    while start < end and folded[start] in signs:
        start += 1
    while start < end and folded[end - 1] in signs:
        end -= 1
    return Span(start, end)

"""Rows broken at a constant width (硬回车折行), as copied out of a PDF or an old mail: where a paragraph runs on."""

import re
from collections import Counter
from itertools import pairwise

from taizhang.documents.grammar.folding import fold
from taizhang.documents.grammar.labels import read_label
from taizhang.documents.nodes import Block, Document
from taizhang.documents.span import Span

# Widths in half-width signs. A row is full where the next sign, or two that stay together, would not have fitted.
_NARROWEST, _LOOSE, _TIGHT = 36, 4, 2
# So many full rows that end in the middle of a sentence are no accident, if hardly any row is wider.
_FEWEST, _SHARE_FULL, _SHARE_OPEN, _SHARE_WIDER = 6, 0.3, 0.6, 0.04
_STOPS = "。!?;:"
_BEGINS = ("第一章", "第一条", "问题一", "一、", "(一)", "(1)", "①", "•")


def run_on(document: Document) -> list[int]:
    """Offsets of all signs between rows that belong together; empty unless the evidence is strong."""
    rows = [block for block in document.blocks if block.place.part == "body"]
    if len(rows) < _FEWEST:
        return []
    texts = [document.slice(block) for block in rows]
    widths = [_width(text) for text in texts]
    limit = _limit(widths, texts)
    if limit is None:
        return []
    is_indented = any(text[:1] in " \u3000" for text in texts)
    gaps: list[int] = []
    for index, (above, below) in enumerate(pairwise(rows)):
        if widths[index] < limit - _LOOSE or _is_apart(document, above, below):
            continue
        if not _begins(texts[index], texts[index + 1], is_indented=is_indented):
            gaps += _white(document.text, above.span, below.span)
    return gaps


def _limit(widths: list[int], texts: list[str]) -> int | None:
    """The width at which the rows were broken."""
    usual = Counter(width for width in widths if width >= _NARROWEST).most_common(3)
    for limit in sorted({width + step for width, _ in usual for step in range(_TIGHT + 1)}):
        full = [
            text
            for width, text in zip(widths, texts, strict=True)
            if limit - _LOOSE <= width <= limit + _TIGHT
        ]
        wider = sum(width > limit + _TIGHT for width in widths)
        opened = sum(fold(text.rstrip())[-1:] not in _STOPS for text in full)
        if (
            opened >= _FEWEST
            and len(full) >= _SHARE_FULL * len(texts)
            and opened >= _SHARE_OPEN * len(full)
            and wider <= _SHARE_WIDER * len(texts)
        ):
            return limit
    return None


def _width(text: str) -> int:
    row = text.rstrip()
    return 2 * len(row) - len(row.encode("ascii", "ignore"))


def _is_apart(document: Document, above: Block, below: Block) -> bool:
    """A blank line, or anything else, stands between."""
    between = document.text[above.span.end : below.span.start].replace("\r\n", "\n")
    return bool(between.strip()) or len(re.findall(r"[\n\r\f]", between)) != 1


def _begins(above: str, below: str, *, is_indented: bool) -> bool:
    """Whether a new paragraph begins below a full row."""
    if below[:1] in " \u3000":
        return True
    label = read_label(fold(below))
    ended = fold(above.rstrip())[-1:] in _STOPS
    if label is not None and label.whole and (ended or label.kind in _BEGINS):
        return True
    return ended and not is_indented and _is_short(below)


def _is_short(text: str) -> bool:
    """A row of a few signs without a stop stands for itself: a heading, a signature, a date."""
    return len(text.strip()) < 24 and fold(text.rstrip())[-1:] not in _STOPS


def _white(text: str, above: Span, below: Span) -> range:
    start = above.start + len(text[above.start : above.end].rstrip())
    return range(start, below.end - len(text[below.start : below.end].lstrip()))

"""Figures that somebody typed, and what they may be of (认数): by the name of what they measure, unit and value.

A name that agrees with a value that agrees is a match; a name that agrees with another value is a contradiction; a value
that agrees where the names only overlap is a likeness, for a person to decide.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from taizhang.bureau.refusal import Refused
from taizhang.documents.parse import from_text
from taizhang.documents.refusal import Unreadable
from taizhang.extraction import Claim
from taizhang.publishing.bulletins.figures.counts import counts
from taizhang.publishing.bulletins.figures.marks import Asked, Mark
from taizhang.publishing.bulletins.figures.naming import day_of
from taizhang.publishing.bulletins.figures.saying import without_commas
from taizhang.publishing.bulletins.figures.sources import Sources
from taizhang.publishing.bulletins.states import Form, Source
from taizhang.review.manuscript import Manuscript

# 当年…, 上年以来… say the span, 已… and …数 that it is counted: writers and readers of claims leave them out.
_AROUND = re.compile(
    r"^(?:已|共有|共|当年|当月|上年以来|累计|全县|全市|全区|本局|实施|开展)+|(?:总数|户数|数|总额|额|人员)$|[“”\"（）()]"
)
LIKE = 2
# Kinds of figures that no row can give.
UNCOUNTED = frozenset({"enumeration", "rank", "duration", "threshold"})


@dataclass(frozen=True, slots=True)
class Typed:
    """A figure without a source. ``matches`` are what it is of; ``likely`` what it may be of; ``against`` is what the source of
    that name gives instead, in words.
    """

    start: int
    end: int
    text: str
    metric: str
    matches: tuple[Asked, ...] = ()
    likely: tuple[Asked, ...] = ()
    against: tuple[tuple[Asked, str], ...] = ()


def typed_figures(text: str, marks: Sequence[Mark], sources: Sources) -> list[Typed]:
    """In the order of the text; nothing of a text that cannot be read."""
    try:
        manuscript = Manuscript(from_text(text), reference=sources.as_of)
    except Unreadable:
        return []
    if manuscript.text != text:
        return []
    taken = [(one.start, one.end) for one in marks]
    return [
        _typed(one, text, sources)
        for one in manuscript.claims
        if one.value_span and one.kind not in UNCOUNTED and not _is_taken(one, taken)
    ]


def _is_taken(claim: Claim, taken: Sequence[tuple[int, int]]) -> bool:
    span = claim.value_span
    return span is not None and any(start < span.end and span.start < end for start, end in taken)


def _typed(claim: Claim, text: str, sources: Sources) -> Typed:
    span = claim.value_span
    assert span is not None
    written = without_commas(text[span.start : span.end])
    matches: list[Asked] = []
    likely: list[Asked] = []
    against: list[tuple[Asked, str]] = []
    for asked, title, unit in _candidates(claim, sources):
        is_same = core(claim.metric) == core(title)
        if not is_same and len(_common(core(claim.metric), core(title))) < LIKE:
            continue
        if (unit and claim.unit and claim.unit != unit) or (shown := _shown(sources, asked)) is None:
            continue
        if shown != written:
            against += [(asked, f"{shown}{unit}")] if is_same else []
        else:
            (matches if is_same else likely).append(asked)
    return Typed(
        span.start,
        span.end,
        text[span.start : span.end],
        claim.metric,
        tuple(matches),
        tuple(likely),
        tuple(against),
    )


def _candidates(claim: Claim, sources: Sources) -> Iterator[tuple[Asked, str, str]]:
    on, form = _day(claim), Form.NUMBER.value
    for code, one in sources.indicators.items():
        if one.definition:
            yield Asked(Source.INDICATOR.value, code, on, form), one.definition.title, one.definition.unit
    for title, count in counts().items():
        yield Asked(Source.LEDGER.value, title, on, form), title, count.unit


def _day(claim: Claim) -> date | None:
    """The last day of the time that governs it; None, that of the bulletin, where the text says none."""
    said = claim.as_of[1] if isinstance(claim.as_of, tuple) else claim.as_of
    return day_of(said) if said else None


def _shown(sources: Sources, asked: Asked) -> str | None:
    try:
        return sources.printed(asked)
    except Refused:
        return None


def core(name: str) -> str:
    """What is left of a name without the words around it."""
    before = None
    while before != name:
        before, name = name, _AROUND.sub("", name)
    return name


def _common(one: str, other: str) -> str:
    """The longest stretch that both hold."""
    best = ""
    for start in range(len(one)):
        while (longer := one[start : start + len(best) + 1]) in other and len(longer) > len(best):
            best = longer
    return best

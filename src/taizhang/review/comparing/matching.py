"""Which finding and which measure of one document is which of the other (条目对应)."""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from taizhang.documents.grammar.folding import fold
from taizhang.extraction import ProposedFinding, ProposedMeasure
from taizhang.review.comparing.paper import Paper

ALIKE = 0.6  # share of signs in common from which two titles mean the same finding
SAME = 0.8  # measures of one finding resemble each other; these must be nearly word for word
WHOLE_LEAST = 6  # signs from which a title inside the other counts as the same
MOST = 400  # findings of a document that are compared
T = TypeVar("T")
Pair = tuple[T, T]


def findings(paper: Paper, other: Paper) -> list[Pair[ProposedFinding]]:
    mine, theirs = paper.manuscript.proposal.findings[:MOST], other.manuscript.proposal.findings[:MOST]
    return paired(mine, theirs, lambda one: bare(one.title), ALIKE)


def measures(one: ProposedFinding, other: ProposedFinding) -> list[Pair[ProposedMeasure]]:
    return paired(one.measures, other.measures, lambda measure: bare(measure.text), SAME)


def paired(mine: Sequence[T], theirs: Sequence[T], said: Callable[[T], str], least: float) -> list[Pair[T]]:
    """The closest first; each once."""
    texts, others = [said(one) for one in mine], [said(one) for one in theirs]
    scored = sorted(
        (
            (-score, at, to)
            for at, text in enumerate(texts)
            for to, other in enumerate(others)
            if (score := likeness(text, other, least)) >= least
        )
    )
    taken: set[int] = set()
    given: set[int] = set()
    pairs = []
    for _score, at, to in scored:
        if at not in taken and to not in given:
            taken.add(at)
            given.add(to)
            pairs.append((at, to))
    return [(mine[at], theirs[to]) for at, to in sorted(pairs)]


def likeness(one: str, other: str, least: float) -> float:
    """From 0 to 1; a title that begins the other is the same finding told at length."""
    short, long = sorted((one, other), key=len)
    if not short:
        return 0.0
    if one == other:
        return 1.0
    if len(short) >= WHOLE_LEAST and long.startswith(short):
        return 0.99
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least else 0.0


def bare(text: str) -> str:
    return re.sub(r"\W+", "", fold(text))

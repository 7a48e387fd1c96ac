"""The same measure in two documents (同一措施): until when, by whom, and whether a change is explained."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from taizhang.documents.span import Span
from taizhang.extraction import ProposedFinding, ProposedMeasure, dates
from taizhang.review.comparing.kinship import are_kin
from taizhang.review.comparing.matching import findings, measures
from taizhang.review.comparing.paper import Paper

EXPLAINED = re.compile(r"调整|变更|延期|延长|顺延|推迟|提前|改为|接任|接替|调离|因")
FULL_DAY, MONTH = 10, 7  # letters of 2031-08-31 and of 2031-08


@dataclass(frozen=True, slots=True)
class Promise:
    finding: ProposedFinding
    measure: ProposedMeasure


def promised(paper: Paper, other: Paper) -> Iterator[tuple[Promise, Promise]]:
    """Measures that both documents have, word for word or nearly so, under findings that both have."""
    if are_kin(paper, other):
        for mine, theirs in findings(paper, other):
            for one, two in measures(mine, theirs):
                yield Promise(mine, one), Promise(theirs, two)


def explained(paper: Paper, promise: Promise) -> bool:
    body = paper.manuscript[promise.finding.body]
    spoken = body.replace(promise.measure.text, "").replace(promise.finding.title, "")
    return bool(EXPLAINED.search(spoken))


def day_due(text: str) -> str:
    """The last day; empty where the text names none (长期坚持). A month means its end: nobody promises its first."""
    found = [one for one in dates(text) if one.value and one.well_formed]
    if len(found) != 1:
        return ""
    value = found[0].value
    last = value[1] if isinstance(value, tuple) else value or ""
    if len(last) == MONTH:
        return f"{last}-{monthrange(int(last[:4]), int(last[5:]))[1]:02}"
    return last if len(last) == FULL_DAY else ""


def where(paper: Paper, promise: Promise, said: str) -> Span:
    """The words themselves, behind the measure or else anywhere in what is said of the finding."""
    body, measure = promise.finding.body, promise.measure.span
    for start in (measure.start, body.start):
        at = paper.manuscript.text.find(said, start, max(body.end, measure.end))
        if at >= 0:
            return Span(at, at + len(said))
    return measure


def words(paper: Paper, said: str) -> Span:
    """Where the document first says it, else its title."""
    at = paper.manuscript.text.find(said)
    return Span(at, at + len(said)) if at >= 0 else paper.heading

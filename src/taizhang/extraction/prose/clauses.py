"""Cutting a stretch of text into measures (措施切分): by markers, else by sentence; statuses and next steps cut out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from taizhang.documents.grammar.marks import Mark, clause_marks
from taizhang.documents.grammar.sentences import CLAUSE_STOPS, sentences
from taizhang.documents.span import Span
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.prose.responsibilities import DutyStatement, keyed
from taizhang.extraction.prose.roles import ASIDE, CLOSING, NEXT, opener_of
from taizhang.extraction.prose.statuses import Statement, statements

EDGES = " \n\r。;,、:"


@dataclass(slots=True)
class Clause:
    """One measure: ``span`` without marker and closing sign; ``mark`` is its marker or None."""

    span: Span
    mark: Mark | None = None


class Holes:
    """Stretches that belong to no measure: statuses, stated duties, next steps. In reading order."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def covers(self, offset: int) -> bool:
        before = bisect_right(self._starts, offset)
        return any(offset < hole.end for hole in self._spans[max(0, before - 3) : before])

    def within(self, span: Span) -> list[Span]:
        return self._spans[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


@dataclass(slots=True)
class Survey:
    """What was met in the text besides measures."""

    statuses: list[Statement] = field(default_factory=list)
    duties: list[DutyStatement] = field(default_factory=list)
    holes: Holes = field(default_factory=Holes)


def survey(reading: Reading, paragraphs: list[Span]) -> Survey:
    """Statuses, stated duties and next steps in these paragraphs, and the stretches they take up."""
    met, steps = Survey(), []
    for paragraph in paragraphs:
        met.duties.extend(keyed(reading, paragraph))
        for sentence in sentences(reading.folded, reading.shield, paragraph):
            if opener_of(reading[sentence]) in (NEXT, CLOSING, ASIDE):
                steps.append(Span(sentence.start, paragraph.end))
                break
            met.statuses.extend(statements(reading, sentence))
    stated = [found.span for found in met.statuses] + [found.span for found in met.duties]
    met.holes = Holes(steps + stated)
    return met


def numbered(reading: Reading, paragraphs: list[Span], holes: Holes) -> tuple[list[Clause], list[Span]]:
    """The clauses of the outermost run of markers, and the stretches before and after it."""
    body = reading.body(paragraphs)
    marks = clause_marks(body)
    if not marks:
        return [], paragraphs
    clauses: list[Clause] = []
    for index, mark in enumerate(marks):
        last = index + 1 == len(marks)
        end = _last_end(body.paragraphs, marks) if last else marks[index + 1].span.start
        clauses.append(Clause(cut(reading, Span(mark.span.end, end), holes), mark))
    lead = list(_before(paragraphs, marks[0].span.start))
    after = _last_end(body.paragraphs, marks)
    return clauses, lead + [paragraph for paragraph in paragraphs if paragraph.start >= after]


def _before(paragraphs: list[Span], offset: int) -> Iterator[Span]:
    for paragraph in paragraphs:
        if paragraph.start < offset:
            yield Span(paragraph.start, min(paragraph.end, offset))


def _last_end(paragraphs: tuple[Span, ...], marks: list[Mark]) -> int:
    """The last clause runs on into as many following paragraphs as the clauses before it did at least."""
    starts = [paragraph.start for paragraph in paragraphs]

    def at(offset: int) -> int:
        return bisect_right(starts, offset) - 1

    home = at(marks[-1].span.start)
    if len(marks) < 2 or len(paragraphs) == home + 1:
        return paragraphs[home].end
    run_on = min(at(after.span.start) - at(before.span.start) for before, after in pairwise(marks))
    return paragraphs[min(len(paragraphs) - 1, home + max(0, run_on - 1))].end


def unnumbered(reading: Reading, paragraphs: list[Span], holes: Holes) -> list[Clause]:
    """One clause per sentence, without statuses, duties and next steps."""
    found: list[Clause] = []
    for paragraph in paragraphs:
        for sentence in sentences(reading.folded, reading.shield, paragraph):
            for part in _parts(reading, sentence):
                if holes.covers(part.start):
                    continue
                span = cut(reading, part, holes)
                if len(span) >= 4 and not _is_remark(reading[span]):
                    found.append(Clause(span))
    return found


# A clause of this many characters between semicolons is a measure of its own; shorter ones list one measure's parts.
LONG_CLAUSE = 30


def _parts(reading: Reading, sentence: Span) -> list[Span]:
    clauses = list(sentences(reading.folded, reading.shield, sentence, CLAUSE_STOPS))
    return clauses if len(clauses) > 1 and all(len(one) >= LONG_CLAUSE for one in clauses) else [sentence]


def leaves(reading: Reading, paragraph: Span, holes: Holes) -> bool:
    """Whether a paragraph says anything besides statuses, duties and next steps."""
    told = sentences(reading.folded, reading.shield, paragraph)
    return any(not holes.covers(sentence.start) and bool(reading.trim(sentence, EDGES)) for sentence in told)


_REMARK = re.compile(
    r"^(?:具体|现将|有关|相关)?(?:情况|措施|做法)?(?:报告|说明|公布|公开|汇报)?如下|^(?:以下|如下)"
)


def _is_remark(text: str) -> bool:
    return bool(_REMARK.match(text))


def cut(reading: Reading, span: Span, holes: Holes) -> Span:
    """The span up to the first hole after which nothing of weight follows, trimmed of closing signs."""
    for hole in holes.within(span):
        if _standing(reading, hole, span) or not _weight(reading, hole, span):
            span = Span(span.start, hole.start)
            break
    return _closed(reading, reading.trim(span, EDGES))


def _standing(reading: Reading, hole: Span, span: Span) -> bool:
    """A hole that begins its own sentence ends the clause whatever follows."""
    before = reading[Span(span.start, hole.start)].rstrip(" ")
    return not before.strip() or before[-1] in "。;!?\r\n"


def _weight(reading: Reading, hole: Span, span: Span) -> bool:
    return len(reading[Span(min(hole.end, span.end), span.end)].strip(EDGES + ")")) >= 4


def _closed(reading: Reading, span: Span) -> Span:
    """Without a bracket at the end that was opened outside or left open by a cut."""
    text = reading[span]
    if text.endswith("(") or (text.endswith(")") and text.count(")") > text.count("(")):
        return reading.trim(Span(span.start, span.end - 1), EDGES)
    return span

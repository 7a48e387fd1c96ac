"""What is said about one finding (问题正文): its measures with owners and dates, its status, its progress."""

from bisect import bisect_right
from dataclasses import dataclass, field

from taizhang.documents.span import Span
from taizhang.extraction.proposal import ProposedMeasure
from taizhang.extraction.prose.clauses import Clause, Holes, Survey, cut, numbered, survey, unnumbered
from taizhang.extraction.prose.cues import PROGRESS, STATUS
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.prose.responsibilities import Duty, phrased
from taizhang.extraction.prose.segments import SILENT, Segment, measure_segments, progress_segments, segments
from taizhang.extraction.prose.statuses import Statement

_SHORTEST_REST = 12


@dataclass(slots=True)
class Content:
    measures: list[ProposedMeasure] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    status: Span | None = None
    duty: Duty = field(default_factory=Duty)
    progress: Span | None = None
    unplaced: list[Span] = field(default_factory=list)


def read_content(reading: Reading, node: Node, outer: Duty, *, planned: bool) -> Content:
    """Everything under a finding's heading."""
    parts = segments(reading, node)
    met = survey(reading, [head_tail(reading, node), *everything(node)])
    content = Content()
    chosen = measure_segments(reading, parts, met.holes)
    for part in chosen:
        clauses, left = part_clauses(reading, part, met.holes)
        content.clauses += clauses
        content.unplaced += [span for span in left if _weighs(reading, span, met)]
    content.status = _status(reading, parts, met.statuses, content.clauses)
    content.progress = _progress(reading, parts, chosen)
    content.duty, content.measures = _owned(reading, content.clauses, met, outer, planned=planned)
    content.unplaced += [
        span
        for part in parts
        if part not in chosen and part.kind not in (*SILENT, PROGRESS, STATUS)
        for span in part.paragraphs
        if not _is_fact(node, span) and _weighs(reading, span, met)
    ]
    return content


def measures_of(
    reading: Reading, clauses: list[Clause], met: Survey, outer: Duty, *, planned: bool
) -> Content:
    """The content of a finding whose measures are already cut."""
    content = Content(clauses=clauses, status=_status(reading, [], met.statuses, clauses))
    content.duty, content.measures = _owned(reading, clauses, met, outer, planned=planned)
    return content


def _is_fact(node: Node, span: Span) -> bool:
    """What follows the headline on its own line, before any cue, tells more of the problem."""
    return node.line is not None and span.within(node.line.span)


def head_tail(reading: Reading, node: Node) -> Span:
    """What stands in the headline after the title: 关于“…”的问题(已完成整改)."""
    return Span(node.title.end, node.head.end) if node.headline else Span(0, 0)


def everything(node: Node) -> list[Span]:
    """All paragraphs below a heading, headings of kids included, in reading order."""
    spans = list(node.paragraphs)
    for kid in node.kids:
        for below in kid.walk():
            spans += [below.head, *below.paragraphs]
    return spans


def part_clauses(reading: Reading, part: Segment, holes: Holes) -> tuple[list[Clause], list[Span]]:
    """The measures of one stretch: its marked clauses and its labelled kids, else its sentences."""
    clauses, left = numbered(reading, part.paragraphs, holes)
    for kid in part.kids:
        clauses += kid_clauses(reading, kid, holes)
    if clauses:
        return clauses, left
    return unnumbered(reading, part.paragraphs, holes), []


def kid_clauses(reading: Reading, kid: Node, holes: Holes) -> list[Clause]:
    """A labelled paragraph is one measure, unless it holds a numbered list of its own."""
    inner, _ = numbered(reading, kid.paragraphs, holes)
    if len(inner) >= 2:
        return inner + [clause for below in kid.kids for clause in kid_clauses(reading, below, holes)]
    if kid.kids:
        return [clause for below in kid.kids for clause in kid_clauses(reading, below, holes)]
    end = max(span.end for span in [kid.head, *kid.paragraphs])
    span = cut(reading, Span(kid.head.start, end), holes)
    return [Clause(span)] if len(span) >= 2 else []


def _weighs(reading: Reading, span: Span, met: Survey) -> bool:
    left = cut(reading, span, met.holes)
    return len(left) >= _SHORTEST_REST


def _status(
    reading: Reading, parts: list[Segment], said: list[Statement], clauses: list[Clause]
) -> Span | None:
    """The status of the finding as a whole. Words said of single measures are not its status."""
    for part in parts:
        if part.kind == STATUS and part.paragraphs:
            return reading.trim(part.paragraphs[0], " 。;,")
    apart = [statement for statement in said if statement.apart]
    if apart:
        return apart[-1].said
    if len(said) == 1 and (len(clauses) < 2 or said[0].span.start >= clauses[-1].span.start):
        return said[0].said
    return None


def _progress(reading: Reading, parts: list[Segment], chosen: list[Segment]) -> Span | None:
    spans = [span for part in progress_segments(parts, chosen) for span in part.paragraphs]
    return Span(spans[0].start, spans[-1].end) if spans else None


def _owned(
    reading: Reading, clauses: list[Clause], met: Survey, outer: Duty, *, planned: bool
) -> tuple[Duty, list[ProposedMeasure]]:
    """Give every measure the duties stated for it, else those of the finding, else those of the part above."""
    owners: dict[int, Duty] = {}
    common = Duty()
    starts = [clause.span.start for clause in clauses]
    for statement in met.duties:
        index = bisect_right(starts, statement.span.start) - 1
        last = index + 1 == len(clauses) > 1
        if index < 0 or (last and statement.apart and not _is_said_of_each(statement.duty, owners)):
            common = common.under(statement.duty)
        else:
            owners[index] = owners.get(index, Duty()).under(statement.duty)
    whole = common.under(outer)
    measures = [
        _measure(reading, clause, owners.get(index, Duty()), whole, planned=planned)
        for index, clause in enumerate(clauses)
    ]
    return whole, measures


def _is_said_of_each(duty: Duty, owners: dict[int, Duty]) -> bool:
    """Whether single measures state the same things for themselves: else it is said of all of them."""
    return any(duty.shares(own) for own in owners.values())


def _measure(reading: Reading, clause: Clause, own: Duty, whole: Duty, *, planned: bool) -> ProposedMeasure:
    duty = own.under(phrased(reading, clause.span, planned=planned)).under(whole)
    return ProposedMeasure(
        span=clause.span,
        text=reading.quote(clause.span),
        place=reading.place_at(clause.span.start),
        label=clause.mark.text.strip() if clause.mark else "",
        leader=duty.leader,
        lead_unit=duty.lead_unit,
        co_units=duty.co_units,
        person=duty.person,
        due=duty.due,
    )

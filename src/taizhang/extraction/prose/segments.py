"""The body of one finding, sorted by its cue words (段落归类): measures, progress, goal, facts, owners, next steps."""

from dataclasses import dataclass, field

from taizhang.documents.span import Span
from taizhang.extraction.prose.clauses import Holes, leaves
from taizhang.extraction.prose.cues import FACTS, GOAL, MEASURES, NEXT, PROGRESS, STATUS, TASK, cues_in
from taizhang.extraction.prose.headlines import CUE
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Reading

LEAD = "lead"
"""What stands before the first cue word."""


@dataclass(slots=True)
class Segment:
    kind: str
    paragraphs: list[Span] = field(default_factory=list)
    kids: list[Node] = field(default_factory=list)


def segments(reading: Reading, node: Node) -> list[Segment]:
    """The stretches of a finding's body in reading order; a kid that is only a cue word opens one of its own."""
    found = [Segment(LEAD)]
    parts: list[Span | Node] = [*node.paragraphs, *node.kids]
    for part in sorted(parts, key=lambda part: part.start):
        if isinstance(part, Span):
            _sort(reading, part, found)
        elif part.form == CUE or _is_cued(reading, part):
            _open_kid(reading, part, found)
        else:
            found[-1].kids.append(part)
    return [segment for segment in found if segment.paragraphs or segment.kids]


def _sort(reading: Reading, paragraph: Span, found: list[Segment]) -> None:
    start = paragraph.start
    for cue in cues_in(reading, paragraph):
        _add(reading, Span(start, cue.start), found)
        found.append(Segment(cue.kind))
        start = cue.end
    _add(reading, Span(start, paragraph.end), found)


def _add(reading: Reading, span: Span, found: list[Segment]) -> None:
    span = reading.trim(span)
    if span:
        found[-1].paragraphs.append(span)


def _is_cued(reading: Reading, kid: Node) -> bool:
    first = next(cues_in(reading, kid.head), None)
    return first is not None and first.start == kid.head.start


def _open_kid(reading: Reading, kid: Node, found: list[Segment]) -> None:
    for paragraph in [kid.head, *kid.paragraphs]:
        _sort(reading, paragraph, found)
    found[-1].kids.extend(kid.kids)


def measure_segments(reading: Reading, found: list[Segment], holes: Holes) -> list[Segment]:
    """Those that tell what is done about it: by their cue, else by the lack of any other.

    A stretch that holds nothing but a status (整改情况:已完成) tells no measure.
    """
    for wanted in ((MEASURES,), (PROGRESS,), (LEAD, STATUS, TASK, FACTS)):
        chosen = [part for part in found if part.kind in wanted and _says_something(reading, part, holes)]
        if chosen:
            return chosen
    return []


def _says_something(reading: Reading, part: Segment, holes: Holes) -> bool:
    return bool(part.kids) or any(leaves(reading, paragraph, holes) for paragraph in part.paragraphs)


def progress_segments(found: list[Segment], measures: list[Segment]) -> list[Segment]:
    """Reported results, where measures are told apart from them."""
    return [segment for segment in found if segment.kind == PROGRESS and segment not in measures]


SILENT = (GOAL, NEXT, FACTS, TASK)
"""Kinds whose text is understood and yields no measure."""

"""Who answers and by when, as a paper's own lines state it (责任与时限), and which line lacks what the others have."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from taizhang.documents.span import Span
from taizhang.extraction.prose.responsibilities import Duty, keyed
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered

LEAST, MOSTLY = 4, 0.75
"""So many lines, and so large a part of them, make it the custom of the paper."""
_BETWEEN = " 。;,:)(]\n\r"


@dataclass(frozen=True, slots=True)
class Line:
    """One statement, or several that stand together and do not state the same thing twice."""

    span: Span
    duty: Duty


@remembered
def duty_lines(manuscript: Manuscript) -> list[Line]:
    lines: list[Line] = []
    reading = manuscript.reading
    stated = chain.from_iterable(keyed(reading, line.span) for line in reading.lines)
    for one in stated:
        last = lines[-1] if lines else None
        if last and not last.duty.shares(one.duty) and _stand_together(manuscript, last.span, one.span):
            lines[-1] = Line(Span(last.span.start, one.span.end), last.duty.under(one.duty))
        else:
            lines.append(Line(one.span, one.duty))
    return [one for one in lines if one.duty]


def _stand_together(manuscript: Manuscript, one: Span, other: Span) -> bool:
    return not manuscript.folded[one.end : other.start].strip(_BETWEEN)


def incomplete(manuscript: Manuscript, *names: str) -> Iterator[tuple[Line, str]]:
    """Lines that lack one of these parts of a duty (leader, lead_unit, person, due), each with what it lacks."""
    lines = duty_lines(manuscript)
    if len(lines) < LEAST:
        return
    for name in names:
        without = [one for one in lines if not getattr(one.duty, name)]
        if len(lines) - len(without) >= MOSTLY * len(lines):
            yield from ((one, name) for one in without)

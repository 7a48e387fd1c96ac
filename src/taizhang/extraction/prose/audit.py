"""Audit reports answer several problems in one paragraph (审计整改): 对A问题,已…;对B问题,…"""

import re

from taizhang.documents.span import Span
from taizhang.extraction.prose.clauses import Survey, numbered, survey, unnumbered
from taizhang.extraction.prose.content import Content, measures_of
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.prose.responsibilities import Duty

_ANSWERED = re.compile(r"(?:针)?对于?(?P<what>[^。;:]{3,90}?)的?问题[,:](?!对)")
_VAGUE = re.compile(r"(?:反馈|发现|指出|存在|查出|以上|上述|此类|这些|有关|相关|其他|该|各类)的?$")


def answered_problems(
    reading: Reading, node: Node, outer: Duty, *, planned: bool
) -> list[tuple[Span, Span, Content]]:
    """(title, body, content) of every 对…问题, … in the plain paragraphs of a heading; empty where there is none."""
    opened = [
        match
        for paragraph in node.paragraphs
        for match in _ANSWERED.finditer(reading.folded, paragraph.start, paragraph.end)
        if _opens(reading, match, paragraph)
    ]
    found = []
    for index, match in enumerate(opened):
        home = next(
            paragraph for paragraph in node.paragraphs if paragraph.start <= match.start() < paragraph.end
        )
        end = min(home.end, opened[index + 1].start()) if index + 1 < len(opened) else home.end
        content = _answer(reading, Span(match.end(), end), outer, planned=planned)
        found.append((Span(*match.span("what")), Span(match.start(), end), content))
    return found


def _opens(reading: Reading, match: re.Match[str], paragraph: Span) -> bool:
    before = reading.folded[match.start() - 1] if match.start() > paragraph.start else "。"
    return (
        before in "。; ::" and not _VAGUE.search(match["what"]) and not reading.shield.covers(match.start())
    )


def _answer(reading: Reading, span: Span, outer: Duty, *, planned: bool) -> Content:
    met: Survey = survey(reading, [span])
    clauses, _ = numbered(reading, [span], met.holes)
    clauses = clauses or unnumbered(reading, [span], met.holes)
    return measures_of(reading, clauses, met, outer, planned=planned)

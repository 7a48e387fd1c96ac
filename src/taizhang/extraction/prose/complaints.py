"""Findings of a feedback opinion (反馈意见): there 一是…二是… and 有的… tell problems, not measures."""

import re
from collections.abc import Iterator
from itertools import pairwise

from taizhang.documents.grammar.sentences import sentences
from taizhang.documents.span import Span
from taizhang.extraction.prose.clauses import EDGES, numbered, survey
from taizhang.extraction.prose.content import Content, read_content
from taizhang.extraction.prose.cues import FACTS, MEASURES, TASK
from taizhang.extraction.prose.findings import Found, is_section
from taizhang.extraction.prose.headlines import ASPECT, PROBLEM, WEAK
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.prose.responsibilities import Duty
from taizhang.extraction.prose.roles import FINDINGS, MAYBE, UNKNOWN, opener_of, role_of
from taizhang.extraction.prose.segments import LEAD, segments
from taizhang.extraction.prose.wording import ACTION, SHORTCOMING

_SOME = re.compile(r"(?:还)?有的|还有(?=[一-龥])|个别|部分|少数|一些")
_TELLS = re.compile(r"(?:发现|指出|反馈|反映|存在)[^。:]{0,24}?(?:问题)?[:,]?$")
_LISTED = re.compile(
    r"(?:发现|存在|指出|反馈)的?(?:主要|突出|具体)?(?:问题)?[:,有是]?(?:有的)?(?:还)?(?:存在)?(?P<list>[^。:;]{6,260}?)等\d{0,3}[个项]?(?:方面)?的?(?:突出|主要|具体)?问题"
)


def complaints(reading: Reading, root: Node) -> list[Found]:
    """All findings of a feedback document."""
    parts = [kid for kid in root.kids if _tells_problems(reading, kid)]
    alone = len(parts) == 1
    sections = {id(part) for part in parts if is_section(reading, part, alone=alone)}
    found = [finding for part in parts for finding in _part(reading, part, (), section=id(part) in sections)]
    return found or list(_told_in_passing(reading, root))


def _tells_problems(reading: Reading, node: Node) -> bool:
    role = role_of(reading[node.head].strip(" 。:"), nested=False)
    if node.form in (PROBLEM, ASPECT, WEAK):
        return True
    return role == FINDINGS or (
        role in (MAYBE, UNKNOWN) and any(below.form in (PROBLEM, WEAK) for below in node.walk())
    )


def _part(reading: Reading, node: Node, path: tuple[Span, ...], *, section: bool = False) -> Iterator[Found]:
    label = node.label.text if node.label else ""
    if not section and _is_answered(reading, node):
        content = read_content(reading, node, Duty(), planned=False)
        yield Found(node.title, Span(node.head.start, node.end), path, label, content)
        return
    above = path if section else (*path, node.title)
    told = problem_clauses(reading, _blame(reading, node))
    for title in told:
        yield Found(title, title, above, "", Content())
    for kid in node.kids:
        yield from _part(reading, kid, above)
    if not told and not node.kids and node.form == ASPECT and node.paragraphs:
        for title in _sentences(reading, node.paragraphs):
            yield Found(title, title, above, "", Content())
    elif not told and not node.kids and not section:
        yield Found(node.title, Span(node.head.start, node.end), path, label, Content())


def _is_answered(reading: Reading, node: Node) -> bool:
    """Whether a letter tells under this problem what is done about it (整改措施:一是…), and no further problems."""
    told = any(kid.form in (PROBLEM, ASPECT, WEAK) for kid in node.kids)
    return not told and any(part.kind == MEASURES for part in segments(reading, node))


def _blame(reading: Reading, node: Node) -> list[Span]:
    """The text under a heading before demands and suggestions are made."""
    parts = segments(reading, node)
    return [span for part in parts if part.kind in (LEAD, FACTS, TASK) for span in part.paragraphs]


def _sentences(reading: Reading, paragraphs: list[Span]) -> Iterator[Span]:
    """What an aspect is blamed for in plain sentences."""
    for paragraph in paragraphs:
        for sentence in sentences(reading.folded, reading.shield, paragraph):
            if SHORTCOMING.search(reading[sentence]):
                yield reading.trim(sentence, EDGES)


def problem_clauses(reading: Reading, paragraphs: list[Span]) -> list[Span]:
    """Every 一是… or 有的… clause of a body, without its marker and closing sign."""
    plain = [paragraph for paragraph in paragraphs if not opener_of(reading[paragraph])]
    clauses, _ = numbered(reading, plain, survey(reading, plain).holes)
    if clauses:
        return [clause.span for clause in clauses if len(clause.span) >= 4]
    return [span for paragraph in plain for span in _some(reading, paragraph)]


def _some(reading: Reading, paragraph: Span) -> list[Span]:
    """The 有的…;有的… clauses of a paragraph; 个别, 部分 … stay part of the wording."""
    opened = [
        match
        for match in _SOME.finditer(reading.folded, paragraph.start, paragraph.end)
        if (match.start() == paragraph.start or reading.folded[match.start() - 1] in "。;:")
        and not reading.shield.covers(match.start())
    ]
    if not any("有的" in match[0] for match in opened) and len(opened) < 2:
        return []
    ends = [match.start() for match in opened[1:]] + [paragraph.end]
    starts = [match.end() if "有" in match[0] else match.start() for match in opened]
    return [reading.trim(Span(start, end), EDGES) for start, end in zip(starts, ends, strict=True)]


def _told_in_passing(reading: Reading, root: Node) -> Iterator[Found]:
    """Problems in a running text: 督察发现:一是…二是…; 存在A、B、C等问题."""
    for line in root.lines:
        for title in [*_after_tell(reading, line.span), *_listed(reading, line.span)]:
            yield Found(title, title, (), "", Content())


def troubles(reading: Reading, root: Node) -> list[Found]:
    """A running text whose 一是…二是… all tell shortcomings, in a paper that names no kind: 督察 reports do so."""
    paragraphs = [line.span for line in root.lines if not opener_of(reading[line.span])]
    clauses, _ = numbered(reading, paragraphs, survey(reading, paragraphs).holes)
    firsts = [
        reading[next(sentences(reading.folded, reading.shield, clause.span), clause.span)]
        for clause in clauses
    ]
    if len(clauses) < 2 or not all(SHORTCOMING.search(first) and not ACTION.match(first) for first in firsts):
        return []
    return [Found(clause.span, clause.span, (), "", Content()) for clause in clauses]


def _after_tell(reading: Reading, paragraph: Span) -> list[Span]:
    clauses, left = numbered(reading, [paragraph], survey(reading, [paragraph]).holes)
    if clauses and left and _TELLS.search(reading[left[0]].rstrip(" ")):
        return [clause.span for clause in clauses]
    return []


def _listed(reading: Reading, paragraph: Span) -> list[Span]:
    titles: list[Span] = []
    for sentence in sentences(reading.folded, reading.shield, paragraph):
        match = _LISTED.search(reading.folded, sentence.start, sentence.end)
        if match:
            items = _items(reading, Span(*match.span("list")))
            if len(items) >= 2 and all(SHORTCOMING.search(reading[item]) for item in items):
                titles += items
    return titles


def _items(reading: Reading, span: Span) -> list[Span]:
    cuts = [offset for offset in range(span.start, span.end) if reading.folded[offset] in "、,"]
    cuts = [offset for offset in cuts if not reading.shield.covers(offset)]
    edges = [span.start - 1, *cuts, span.end]
    return [Span(a + 1, b) for a, b in pairwise(edges) if b - a > 3]

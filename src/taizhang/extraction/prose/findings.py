"""Which headings are findings (问题认定), and what stands above them."""

from collections import Counter
from dataclasses import dataclass, field

from taizhang.documents.span import Span
from taizhang.extraction.prose.audit import answered_problems
from taizhang.extraction.prose.clauses import Holes, numbered, survey
from taizhang.extraction.prose.content import Content, read_content
from taizhang.extraction.prose.cues import cue_at
from taizhang.extraction.prose.declared import declared_counts
from taizhang.extraction.prose.headlines import ASPECT, PROBLEM, WEAK
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.prose.responsibilities import Duty
from taizhang.extraction.prose.roles import FINDINGS, MAYBE, UNKNOWN, role_of
from taizhang.extraction.prose.tasks import is_answer, is_numbered_task
from taizhang.extraction.prose.themes import tells_results, themed_parts
from taizhang.extraction.prose.wording import ACTION

_DEEPEST = 12


@dataclass(slots=True)
class Found:
    """One finding before it gets its number."""

    title: Span
    body: Span
    path: tuple[Span, ...]
    label: str
    content: Content


@dataclass(slots=True)
class Collector:
    """Walks the tree of a bulletin, report or plan from the outside in."""

    reading: Reading
    planned: bool
    known: bool = True
    found: list[Found] = field(default_factory=list)
    unplaced: list[Span] = field(default_factory=list)
    levels: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def collect(self, root: Node) -> None:
        self.levels = _levels(root)
        tops = [(kid, self._top_role(kid)) for kid in root.kids]
        open_to = [kid for kid, role in tops if role in (FINDINGS, MAYBE, UNKNOWN)]
        named = [kid for kid in open_to if _names_problem(kid)]
        chosen = named or [kid for kid, role in tops if role == FINDINGS] or self._telling(open_to)
        if not chosen and self.known:
            results = [kid for kid, _ in tops if tells_results(self.reading[kid.head].strip(" 。:"))]
            chosen = themed_parts(self.reading, open_to) or themed_parts(self.reading, results)
        for kid in chosen:
            self._part(kid, (), Duty(), section=is_section(self.reading, kid, alone=len(chosen) == 1))

    def _telling(self, tops: list[Node]) -> list[Node]:
        """Top headings that tell shortcomings without ceremony, in a paper known to speak of rectification."""
        weak = sum(kid.form == WEAK for kid in tops)
        return tops if self.known and weak * 2 >= len(tops) > 0 else []

    def _top_role(self, node: Node) -> str:
        if node.form in (PROBLEM, ASPECT):
            return FINDINGS
        return role_of(self.reading[node.head].strip(" 。:"), nested=False)

    def _part(self, node: Node, path: tuple[Span, ...], outer: Duty, *, section: bool = False) -> None:
        """A section: its problems are below it, or it is one itself."""
        if self._is_finding(node, section):
            self._finding(node, path, outer)
            return
        duty, above = self._heading_duty(node, outer), path if section else (*path, node.title)
        self.unplaced += [
            span for span in node.paragraphs if len(span) >= 20 and not declared_counts(self.reading, [span])
        ]
        for kid in node.kids:
            if not role_of(self.reading[kid.head], nested=True) or kid.form in (PROBLEM, ASPECT):
                self._part(kid, above if len(above) < _DEEPEST else path, duty)

    def _heading_duty(self, node: Node, outer: Duty) -> Duty:
        duties = survey(self.reading, [Span(node.head.start, node.head.end), *node.paragraphs]).duties
        for statement in duties:
            outer = statement.duty.under(outer)
        return outer

    def _is_finding(self, node: Node, section: bool) -> bool:
        if not section and any(is_answer(kid.form, self.reading[kid.head]) for kid in node.kids):
            return True
        if any(self._holds_problem(kid, node) for kid in node.kids):
            return False
        if node.form in (PROBLEM, WEAK):
            return True
        if section:
            return False
        compound = sum(self._is_compound(kid) for kid in node.kids)
        return not node.kids or compound * 2 <= len(node.kids)

    def _holds_problem(self, kid: Node, above: Node) -> bool:
        """Whether a problem is named at or below a kid. Shortcomings count only where most of its sisters tell one."""
        if cue_at(self.reading[kid.head]):
            return False
        if any(node.form in (PROBLEM, ASPECT) for node in kid.walk()):
            return True
        if above.form == PROBLEM:
            return kid.form == WEAK and self._is_compound(kid)
        if self._is_usual(kid) or (above.form == ASPECT and self._tells(kid)):
            return True
        weak = sum(sister.form == WEAK for sister in above.kids)
        return any(node.form == WEAK for node in kid.walk()) and weak * 2 > len(above.kids)

    def _is_usual(self, kid: Node) -> bool:
        """Whether headings of this kind and depth mostly tell shortcomings elsewhere in the paper."""
        told, all_of_them = self.levels.get(_level(kid), (0, 0))
        return told * 2 > all_of_them and self._tells(kid)

    def _tells(self, kid: Node) -> bool:
        """A heading with something under it that does not begin like a measure."""
        return bool(kid.kids or kid.paragraphs) and not ACTION.match(self.reading[kid.head])

    def _is_compound(self, node: Node) -> bool:
        """Whether a heading has measures of its own: kids, a list, or paragraphs below."""
        clauses, _ = numbered(self.reading, node.paragraphs, Holes())
        return bool(node.kids or clauses or node.lines)

    def _finding(self, node: Node, path: tuple[Span, ...], outer: Duty) -> None:
        answered = answered_problems(self.reading, node, outer, planned=self.planned)
        for title, body, content in answered:
            self.found.append(Found(title, body, (*path, node.title), "", content))
        if answered:
            return
        content = read_content(self.reading, node, outer, planned=self.planned)
        self.unplaced += content.unplaced
        label = node.label.text if node.label else ""
        self.found.append(Found(node.title, Span(node.head.start, node.end), path, label, content))


def _level(node: Node) -> tuple[str, str]:
    return node.kind, node.parent.kind if node.parent else ""


def _levels(root: Node) -> dict[tuple[str, str], tuple[int, int]]:
    """For every level: how many of its headings tell a shortcoming, and how many there are."""
    told: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for node in root.walk():
        seen[_level(node)] += 1
        told[_level(node)] += node.form in (PROBLEM, WEAK) and bool(node.kids or node.paragraphs)
    return {level: (told[level], count) for level, count in seen.items()}


def is_section(reading: Reading, node: Node, *, alone: bool) -> bool:
    """Whether a top heading only says that problems follow (二、整改进展情况) and is no part of their path.

    A slogan (二、对照反馈,逐项抓好落实) is taken so where it is the only part that holds problems.
    """
    if node.form in (PROBLEM, ASPECT, WEAK):
        return False
    if is_numbered_task(reading[node.head]):
        return True
    return alone or role_of(reading[node.head].strip(" 。:"), nested=False) == FINDINGS


def _names_problem(node: Node) -> bool:
    return any(below.form in (PROBLEM, ASPECT) for below in node.walk())

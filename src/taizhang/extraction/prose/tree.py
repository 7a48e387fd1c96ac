"""The tree of headings of a document (标题树), with the paragraphs that stand under each."""

import re
from itertools import pairwise

from taizhang.documents.grammar.labels import read_label
from taizhang.documents.grammar.marks import clause_marks
from taizhang.documents.grammar.outline import BARE, Entry, nest
from taizhang.documents.span import Span
from taizhang.extraction.prose.cues import cue_at
from taizhang.extraction.prose.furniture import SIGNED_BY, SIGNED_DAY
from taizhang.extraction.prose.handing import hand_up
from taizhang.extraction.prose.headlines import ASPECT, PROBLEM, WEAK, headline
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Line, Reading
from taizhang.extraction.prose.regrouping import regroup
from taizhang.extraction.prose.roles import ADVICE, NEXT, opener_of, role_of
from taizhang.extraction.prose.tasks import is_owner, labelled_headline, task_headline

_BARE_LONGEST = 160
_HEADING_LONGEST = 80
_SHORT_HEADING = 20
_LISTED = ("1.", "(1)", "1)", "①", "(一)")
# 预算编制不细化的问题。财政局已…: audit bulletins answer one statement a paragraph, without label or 关于.
_STATED = re.compile(r"(?!这|该|此|上述|以上|存在|发现|同时|针对|对|关于)[^。;:,]{4,30}的问题[。:]")
_TITLE_WORDS = re.compile(r"(?:通报|报告|方案|反馈意见|公示|通知|函|台账|说明)(?:\([^()]*\))?$")


def tree(reading: Reading, lines: list[Line]) -> Node:
    """Nest the lines. Closing words and next steps in plain paragraphs end the part before them (``tail``)."""
    root = Node()
    nodes: list[Node] = []
    current, closed = root, False
    for line in lines:
        headings = _headings(reading, line, current)
        if headings:
            nodes += headings
            current, closed = headings[-1], False
        else:
            closed = closed or _closes(reading[line.span]) or _signs(reading, line, current)
            (current.tail if closed else current.lines).append(line)
    _nest(root, nodes)
    for node in reversed(nodes):
        hand_up(reading, node)
    for node in [root, *nodes]:
        regroup(reading, node)
    return root


def _closes(text: str) -> bool:
    """Whether a paragraph, or a heading without a number, begins the closing words, the demands or the next steps."""
    bare = text.rstrip(": ")
    alone = len(text) <= _SHORT_HEADING and not re.search("[:。;,]", bare) and text[-1:] not in "。;,"
    said = alone and not cue_at(bare) and not is_owner(bare)
    return bool(opener_of(text)) or (said and role_of(bare, nested=False) in (ADVICE, NEXT))


def _signs(reading: Reading, line: Line, current: Node) -> bool:
    """Whether the day of signature stands here; the unit above it goes with it."""
    if not SIGNED_DAY.fullmatch(reading[line.span]):
        return False
    if current.lines and SIGNED_BY.fullmatch(reading[current.lines[-1].span]):
        current.tail.append(current.lines.pop())
    return True


def _headings(reading: Reading, line: Line, current: Node) -> list[Node]:
    """The heading a line is, or several where a list stands on one line: 1.…;2.…;3.…"""
    pieces = _pieces(reading, line)
    if len(pieces) > 1:
        return [node for piece in pieces if (node := _heading(reading, piece))]
    single = None if _is_list(reading, line) else _heading(reading, line) or _task(reading, line, current)
    return [single] if single else []


def _is_list(reading: Reading, line: Line) -> bool:
    """第一,…第二,… in one paragraph is a list of clauses, not a heading."""
    label = read_label(reading[line.span])
    if label is None or label.kind != "第一,":
        return False
    return sum(mark.family == label.kind for mark in clause_marks(reading.body([line.span]))) > 1


def _pieces(reading: Reading, line: Line) -> list[Line]:
    label = read_label(reading[line.span])
    if label is None or label.kind not in _LISTED or not label.whole:
        return [line]
    marks = [mark for mark in clause_marks(reading.body([line.span])) if mark.family == label.kind]
    in_order = all(mark.number == (label.number or 0) + index for index, mark in enumerate(marks))
    if len(marks) < 2 or marks[0].span.start != line.span.start or not in_order:
        return [line]
    starts = [mark.span.start for mark in marks] + [line.span.end]
    return [Line(reading.trim(Span(a, b)), line.block) for a, b in pairwise(starts)]


def _task(reading: Reading, line: Line, current: Node) -> Node | None:
    if current.form in (PROBLEM, WEAK) and current.kind != "task":
        return None
    spoken = task_headline(reading, line.span)
    return Node(line, None, spoken, "task", None, PROBLEM) if spoken else None


def _nest(root: Node, nodes: list[Node]) -> None:
    entries = [Entry(node.kind, node.number, node.form) for node in nodes]
    nest(entries)
    for node, entry in zip(nodes, entries, strict=True):
        node.kind, node.number = entry.kind, entry.number
        node.parent = root if entry.parent is None else nodes[entry.parent]
        node.parent.kids.append(node)


def _heading(reading: Reading, line: Line) -> Node | None:
    label = read_label(reading[line.span])
    if label and label.length < len(line.span):
        text = Span(line.span.start + label.length, line.span.end)
        spoken = labelled_headline(reading, text) or headline(reading, text)
        form = PROBLEM if label.kind == "问题一" and spoken.form != ASPECT else spoken.form
        return Node(line, label, spoken, label.kind, label.number, form)
    if line.block.level and len(line.span) <= _HEADING_LONGEST:
        spoken = headline(reading, line.span)
        return Node(line, None, spoken, f"h{line.block.level}", None, spoken.form)
    return _bare_heading(reading, line)


def _bare_heading(reading: Reading, line: Line) -> Node | None:
    """A heading that lost its number, or never had one: 关于“…”的问题 or 在“…”方面 alone on its line."""
    text = reading[line.span]
    if not (re.match(r"[关针对在聚“\"]", text) or _STATED.match(text)) or _TITLE_WORDS.search(text):
        return None
    spoken = headline(reading, line.span)
    alone = (
        not spoken.rest
        or bool(_STATED.match(text))
        or bool(re.match(r"一是|整改|[(]?(?:已|正在)", reading[spoken.rest]))
    )
    if spoken.form not in (PROBLEM, ASPECT) or not alone or len(spoken.head) > _BARE_LONGEST:
        return None
    return Node(line, None, spoken, BARE, None, spoken.form)

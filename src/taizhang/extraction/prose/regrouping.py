"""Numbered parts of one finding (编号键值): 1.整改任务 2.整改目标 3.整改措施 are not findings of their own."""

from taizhang.documents.span import Span
from taizhang.extraction.prose.cues import FACTS, GOAL, MEASURES, NEXT, PROGRESS, STATUS, TASK, cues_in
from taizhang.extraction.prose.headlines import PROBLEM, Headline
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.prose.responsibilities import keyed
from taizhang.extraction.prose.tasks import is_answer, is_owner, is_task


def regroup(reading: Reading, node: Node) -> None:
    """Put the parts under the one that names the finding."""
    texts = [(kid, reading[kid.head]) for kid in node.kids]
    named = any(is_task(kid.form, text) for kid, text in texts)
    if named and any(is_answer(kid.form, text) for kid, text in texts):
        _gather_named(reading, node)
        return
    roles = [_valued(reading, kid) for kid in node.kids]
    if TASK in roles and any(role in (MEASURES, PROGRESS) for role in roles):
        _gather_valued(node, roles)


def _gather_valued(node: Node, roles: list[str]) -> None:
    kept: list[Node] = []
    for kid, role in zip(node.kids, roles, strict=True):
        if role not in ("", TASK) and kept and kept[-1].form == PROBLEM:
            kept[-1].kids.append(kid)
        else:
            kept.append(kid)
    node.kids = kept


def _valued(reading: Reading, kid: Node) -> str:
    """TASK where 1.整改问题:… names the finding, another word where the kid tells a part of it, else empty."""
    cue = next(cues_in(reading, kid.head), None)
    if cue is not None and cue.start == kid.head.start:
        if cue.kind in (TASK, FACTS):
            return TASK if kid.form == PROBLEM else ""
        return cue.kind if cue.kind in (GOAL, MEASURES, PROGRESS, STATUS, NEXT) else ""
    stated = next(keyed(reading, kid.head), None)
    return "owner" if stated is not None and stated.span.start == kid.head.start else ""


def _gather_named(reading: Reading, node: Node) -> None:
    """一、整改任务 二、整改目标 三、整改完成情况 are the parts of one finding: the first names it, the rest go under it."""
    texts = [reading[kid.head] for kid in node.kids]
    kept: list[Node] = []
    for kid, text in zip(node.kids, texts, strict=True):
        if is_task(kid.form, text) and kid.paragraphs:
            first, *others = kid.paragraphs
            named = reading.trim(first, " 。;,:")
            kid.headline = Headline(
                Span(kid.head.start, first.end), named, Span(first.end, first.end), PROBLEM
            )
            kid.form, kid.lines = PROBLEM, [line for line in kid.lines if line.span in others]
            kept.append(kid)
        elif is_owner(text) and kept and kid.lines:
            head = Span(kid.head.start, kid.lines[0].span.end)
            kid.headline, kid.lines = Headline(head, head, Span(head.end, head.end), ""), kid.lines[1:]
            kept[-1].kids.append(kid)
        elif is_answer(kid.form, text) and kept and kept[-1].form == PROBLEM:
            kept[-1].kids.append(kid)
        else:
            kept.append(kid)
    node.kids = kept

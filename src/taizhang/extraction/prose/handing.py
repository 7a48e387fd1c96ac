"""Lines below the last item of a list that are said of the whole (归还上级): 整改进展:… after measures 1. 2. 3."""

from itertools import zip_longest

from taizhang.extraction.prose.cues import GOAL, MEASURES, PROGRESS, STATUS, cues_in
from taizhang.extraction.prose.headlines import ASPECT, CUE, PROBLEM, WEAK
from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Line, Reading

_ANSWERS = (GOAL, PROGRESS, STATUS)


def hand_up(reading: Reading, node: Node) -> None:
    """Give the node what follows the last kid of each run from the first such cue on.

    Not where the other kids have such lines of their own: those are said of each.
    """
    ends = [kid for kid, after in zip_longest(node.kids, node.kids[1:]) if after is None or after.number == 1]
    within = [kid for kid in node.kids if kid not in ends]
    if any(_cue(reading, line) for kid in within for line in kid.lines):
        return
    for last in ends:
        opened = any(_cue(reading, line) == MEASURES for line in node.lines if line.span.start < last.start)
        if last.form not in (PROBLEM, ASPECT, CUE) and (
            opened or (node.form == PROBLEM and last.form != WEAK)
        ):
            _hand(reading, last, node)


def _hand(reading: Reading, last: Node, node: Node) -> None:
    for index, line in enumerate(last.lines):
        if _cue(reading, line) in _ANSWERS:
            node.lines += last.lines[index:]
            del last.lines[index:]
            return


def _cue(reading: Reading, line: Line) -> str:
    first = next(cues_in(reading, line.span), None)
    return first.kind if first is not None and first.start == line.span.start else ""

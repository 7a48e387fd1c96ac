"""Whether the lines of a text were cut by hand at one width (硬回车文本): then a line is no paragraph."""

from collections.abc import Sequence
from itertools import pairwise

from taizhang.documents.grammar.folding import fold
from taizhang.review.passages import Passage

WIDEST, LEAST, FULL = 180, 3, 0.85  # widths in half-width signs
STOPS = "。!?;:"


def is_wrapped(text: str, passages: Sequence[Passage]) -> bool:
    """No line is long, and several full ones break off with the next going on without a label."""
    widths = [_width(text, one) for one in passages]
    widest = max(widths, default=0)
    if widest > WIDEST:
        return False
    broken = sum(
        width >= FULL * widest and _breaks_off(text, before) and after.label is None
        for width, (before, after) in zip(widths, pairwise(passages), strict=False)
    )
    return broken >= LEAST


def _breaks_off(text: str, one: Passage) -> bool:
    return fold(text[one.span.end - 1]) not in STOPS + "”)》]"


def _width(text: str, one: Passage) -> int:
    """Chinese signs are two wide, ASCII is one."""
    return len(one.span) + sum(map("\u2e80".__lt__, text[one.span.start : one.span.end]))

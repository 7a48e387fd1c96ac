"""Whether the lines of a text were cut by hand at one width (硬回车文本): then a line is no paragraph."""

from collections.abc import Sequence

WIDEST, SLACK, LEAST, SHARE = 90, 2, 4, 0.3


def is_wrapped(lengths: Sequence[int]) -> bool:
    """Lengths of the lines in reading order. Paragraphs differ in length; cut lines share one."""
    longest = max(lengths, default=0)
    full = sum(length >= longest - SLACK for length in lengths)
    return longest <= WIDEST and full >= LEAST and full >= SHARE * len(lengths)

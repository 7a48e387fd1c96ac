"""What an edit may have touched (改动范围): a stretch of whole lines, in the text before and after."""

from collections.abc import Callable
from dataclasses import dataclass

from taizhang.documents.nodes import Document
from taizhang.documents.span import Span
from taizhang.review.session.windowed import REACH


@dataclass(frozen=True, slots=True)
class Change:
    """``stale`` in the new text must be judged again; ``read`` around it is what that judgement looks at."""

    stale: Span
    read: Span
    shift: int

    def is_before(self, span: Span) -> bool:
        """Of the old text: what stands before the change stays where it is."""
        return span.start < self.stale.start

    def is_behind(self, span: Span) -> bool:
        return span.start >= self.stale.end - self.shift


def change(old: Document, new: Document) -> Change | None:
    """None where tables stand in either: their cells are no lines, and everything is judged again."""
    if any(True for document in (old, new) for _table in document.tables):
        return None
    same_before = min(alike(old.text, new.text, str.startswith), parts_alike(old, new))
    shift = len(new.text) - len(old.text)
    rest = min(len(old.text), len(new.text)) - same_before
    same_behind = min(alike(old.text, new.text, str.endswith), parts_alike_behind(old, new), rest)
    stale = whole_lines(new.text, same_before - REACH, len(new.text) - same_behind + REACH)
    return Change(stale, whole_lines(new.text, stale.start - REACH, stale.end + REACH), shift)


def alike(old: str, new: str, has: Callable[[str, str], bool]) -> int:
    """How many characters both have in common at one end."""
    low, high = 0, min(len(old), len(new))
    at_end = has is str.endswith
    while low < high:
        middle = (low + high + 1) // 2
        piece = new[-middle:] if at_end else new[:middle]
        low, high = (middle, high) if has(old, piece) else (low, middle - 1)
    return low


def parts_alike(old: Document, new: Document) -> int:
    """Up to where the same lines are content and the same furniture; the whole length where all are."""
    for one, other in zip(old.blocks, new.blocks, strict=False):
        if one.span != other.span or one.place.part != other.place.part:
            return min(one.span.start, other.span.start)
    return max(len(old.text), len(new.text))


def parts_alike_behind(old: Document, new: Document) -> int:
    """The same from the end."""
    pairs = zip(reversed(list(old.blocks)), reversed(list(new.blocks)), strict=False)
    for one, other in pairs:
        ends = len(old.text) - one.span.end, len(new.text) - other.span.end
        if ends[0] != ends[1] or len(one.span) != len(other.span) or one.place.part != other.place.part:
            return min(ends)
    return max(len(old.text), len(new.text))


def whole_lines(text: str, start: int, end: int) -> Span:
    first = text.rfind("\n", 0, max(start, 0)) + 1
    last = text.find("\n", min(end, len(text)))
    return Span(first, last + 1 if last >= 0 else len(text))

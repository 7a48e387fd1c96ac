"""Nesting (层次): which labelled heading stands under which, learned from the document itself.

Offices nest 一、(一) 1. (1) in custom order, but also 1. (一) or 一、1. and mix them within one document. So the
order of kinds is learned from where each kind starts over at 1; custom decides only where the document is silent.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.documents.grammar.labels import KINDS, PARENTHESES, POINT


@dataclass(slots=True)
class Entry:
    """A heading to be placed. ``form`` says what it looks like (problem, aspect, …): likes stand beside likes.

    ``kind`` and ``number`` may be None or damaged on entry; nesting fills in what position tells.
    """

    kind: str
    number: int | None
    form: str = ""
    whole: bool = True
    parent: int | None = None
    depth: int = 0


BARE = "bare"
"""The kind of a heading without any label: it takes the kind of the last heading of its form."""
_DAMAGED = {PARENTHESES: ("(一)", "(1)", "1)"), POINT: ("一、", "1.")}


def nest(entries: Sequence[Entry]) -> None:
    """Fill in ``parent`` (index or None), ``depth``, and the kind and number of damaged entries."""
    starts = _learned(entries)
    stack: list[int] = []
    for index, entry in enumerate(entries):
        _repair_kind(entry, entries, stack, index)
        depth = _depth(entry, entries, stack, starts)
        if entry.number is None:
            entry.number = _next_number(entries, stack, depth, entry.kind)
        del stack[depth:]
        entry.parent, entry.depth = (stack[-1] if stack else None), depth
        stack.append(index)


def _learned(entries: Sequence[Entry]) -> Counter[tuple[str, str]]:
    """How often the first of a kind stood under another kind, reading naively."""
    starts: Counter[tuple[str, str]] = Counter()
    stack: list[str] = []
    for entry in entries:
        if entry.kind in stack:
            del stack[stack.index(entry.kind) :]
        elif entry.number == 1:
            starts.update((outer, entry.kind) for outer in stack)
        stack.append(entry.kind)
    return starts


def _outside(kind: str, other: str, starts: Counter[tuple[str, str]]) -> bool:
    """Whether ``kind`` holds ``other`` in this document."""
    return (_holds(kind, other, starts) or _rank(other) - _rank(kind)) > 0


def _holds(kind: str, other: str, starts: Counter[tuple[str, str]]) -> int:
    """How much more often ``kind`` held ``other`` than the other way round."""
    return starts[kind, other] - starts[other, kind]


def _rank(kind: str) -> int:
    """Heading styles (h1, h2 …) hold all labels; headings without label stand inside whatever holds them."""
    if kind in KINDS:
        return KINDS.index(kind)
    return -1 if kind.startswith("h") else len(KINDS)


def _repair_kind(entry: Entry, entries: Sequence[Entry], stack: list[int], index: int) -> None:
    if entry.kind in _DAMAGED:
        likely = _DAMAGED[entry.kind]
        open_kinds = [entries[i].kind for i in reversed(stack) if entries[i].kind in likely]
        same_form = [entries[i].kind for i in reversed(stack) if entries[i].form == entry.form != ""]
        fitting = [kind for kind in same_form if kind in likely]
        entry.kind = (fitting or open_kinds or [likely[0]])[0]
    elif entry.kind == BARE:
        seen = (
            entries[i].kind
            for i in range(index - 1, max(-1, index - 200), -1)
            if entries[i].form == entry.form
        )
        entry.kind = next(seen, f"{BARE}:{entry.form}")


def _depth(entry: Entry, entries: Sequence[Entry], stack: list[int], starts: Counter[tuple[str, str]]) -> int:
    same = [depth for depth, i in enumerate(stack) if entries[i].kind == entry.kind]
    if same:
        return _beside(entry, entries, stack, same)
    depth = len(stack)
    if entry.number == 1:
        while (
            depth
            and starts[entry.kind, entries[stack[depth - 1]].kind]
            > starts[entries[stack[depth - 1]].kind, entry.kind]
        ):
            depth -= 1
        return depth
    while depth and _outside(entry.kind, entries[stack[depth - 1]].kind, starts):
        depth -= 1
    return depth


def _beside(entry: Entry, entries: Sequence[Entry], stack: list[int], same: list[int]) -> int:
    """The depth among open headings of the same kind: the one it follows, else the innermost of its form."""

    def fit(depth: int) -> tuple[bool, bool, int]:
        sibling = entries[stack[depth]]
        follows = (
            entry.number is not None and sibling.number is not None and entry.number == sibling.number + 1
        )
        return follows, sibling.form == entry.form, depth

    best = max(same, key=fit)
    last = entries[stack[best]]
    starts_over = entry.number == 1 and (last.number or 0) >= 1
    if starts_over and last.form == "problem" and entry.form != "problem":
        return len(stack)
    return best


def _next_number(entries: Sequence[Entry], stack: list[int], depth: int, kind: str) -> int | None:
    if depth < len(stack) and entries[stack[depth]].kind == kind:
        return (entries[stack[depth]].number or 0) + 1
    return 1

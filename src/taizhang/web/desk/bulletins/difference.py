"""What changed between two saved states of a text (比较): paragraph by paragraph, and within one, letter by letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Below this likeness two paragraphs are shown as one gone and one come, not as one that changed.
ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Run:
    """``sign`` is "-" for what went, "+" for what came, " " for what stayed."""

    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One paragraph; ``sign`` is "~" where it changed in part."""

    sign: str
    runs: Sequence[Run]


def difference(before: str, after: str) -> Sequence[Change]:
    return list(_changes(before.splitlines(), after.splitlines()))


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from (_whole(" ", line) for line in before[a:b])
            continue
        paired = min(b - a, d - c)
        for old, new in zip(before[a : a + paired], after[c : c + paired], strict=True):
            yield from _replaced(old, new)
        yield from (_whole("-", line) for line in before[a + paired : b])
        yield from (_whole("+", line) for line in after[c + paired : d])


def _whole(sign: str, line: str) -> Change:
    return Change(sign, [Run(sign, line)])


def _replaced(old: str, new: str) -> Iterator[Change]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.quick_ratio() < ALIKE:
        yield from (_whole("-", old), _whole("+", new))
        return
    yield Change("~", list(_runs(matcher, old, new)))


def _runs(matcher: SequenceMatcher[str], old: str, new: str) -> Iterator[Run]:
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Run(" ", old[a:b])
            continue
        if b > a:
            yield Run("-", old[a:b])
        if d > c:
            yield Run("+", new[c:d])

"""What changed between two saved states of a text (比较): paragraph by paragraph, and within one, letter by letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Below this likeness two paragraphs are shown as one gone and one come, not as one that changed.
ALIKE = 0.5
# A text rewritten from end to end is shown whole: comparing every paragraph with every other would take seconds.
PAIRS_MAX = 1600


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
        else:
            yield from _replaced(before[a:b], after[c:d])


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """The most alike pair is one paragraph that changed; what stands above and below it is looked at again."""
    found = _most_alike(before, after)
    if found is None:
        yield from (_whole("-", line) for line in before)
        yield from (_whole("+", line) for line in after)
        return
    a, c = found
    yield from _replaced(before[:a], after[:c])
    yield Change("~", list(_runs(before[a], after[c])))
    yield from _replaced(before[a + 1 :], after[c + 1 :])


def _most_alike(before: Sequence[str], after: Sequence[str]) -> tuple[int, int] | None:
    if not before or not after or len(before) * len(after) > PAIRS_MAX:
        return None
    pairs = ((_likeness(old, new), -a, -c) for a, old in enumerate(before) for c, new in enumerate(after))
    likeness, a, c = max(pairs)
    return (-a, -c) if likeness >= ALIKE else None


def _likeness(old: str, new: str) -> float:
    return SequenceMatcher(None, old, new, autojunk=False).quick_ratio()


def _whole(sign: str, line: str) -> Change:
    return Change(sign, [Run(sign, line)])


def _runs(old: str, new: str) -> Iterator[Run]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Run(" ", old[a:b])
            continue
        if b > a:
            yield Run("-", old[a:b])
        if d > c:
            yield Run("+", new[c:d])

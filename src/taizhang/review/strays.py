"""Headings that go on counting in another shape (序号变形): （一）（二） 3."""

from collections.abc import Iterator, Sequence

from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import Numeral, labelled


def strays(manuscript: Manuscript) -> Iterator[tuple[Numeral, Numeral]]:
    """Each such heading behind the one that it counts on from."""
    found = [one for _, one in labelled(manuscript)]
    following = _next_siblings(found)
    last: dict[str, int] = {}
    for index, one in enumerate(found):
        before = None if _continues(found, index, last.get(one.kind)) else _sibling(found, index, following)
        if before and one.whole:
            yield before, one
        last[one.kind] = one.number


def _next_siblings(found: Sequence[Numeral]) -> list[Numeral | None]:
    """For each heading the next of its shape under the same heading."""
    seen: dict[tuple[int | None, str], Numeral] = {}
    following: list[Numeral | None] = []
    for one in reversed(found):
        following.append(seen.get((one.parent, one.kind)))
        seen[one.parent, one.kind] = one
    return following[::-1]


def _continues(found: Sequence[Numeral], index: int, own: int | None) -> bool:
    """Whether its own shape counts up to it, or on from it; ``own`` is the number last seen in that shape."""
    one = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    goes_on = after is not None and after.kind == one.kind and after.number == one.number + 1
    # The one between may have been written in another shape: (二) 三、 (四).
    is_resumed = own == one.number - 2 and found[index - 1].number == one.number - 1
    return one.number < 2 or goes_on or is_resumed or own in (one.number, one.number - 1)


def _sibling(found: Sequence[Numeral], index: int, following: Sequence[Numeral | None]) -> Numeral | None:
    """The heading that this one counts on from in another shape."""
    one = found[index]
    if one.parent is None:
        return _between(found, index)
    above, after = found[one.parent], following[one.parent]
    # (二) 3. with no (三) behind it, where (三) belongs.
    is_free = after is None or after.number in (1, one.number + 1)
    return above if above.number == one.number - 1 and is_free else None


def _between(found: Sequence[Numeral], index: int) -> Numeral | None:
    """(二) 三、 (四): the shape of a higher level between two of the lower one."""
    if not 0 < index < len(found) - 1:
        return None
    before, one, after = found[index - 1 : index + 2]
    is_alike = before.kind == after.kind != one.kind
    return before if is_alike and (before.number, after.number) == (one.number - 1, one.number + 1) else None

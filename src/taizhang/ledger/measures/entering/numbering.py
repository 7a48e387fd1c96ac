"""Numbers of new findings (编号): the document's own where it is free, else on after the last."""

from collections.abc import Collection, Iterator, Sequence

LONGEST = 6


def numbers_for(wanted: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """One number per new finding, in order; a number that was given is never given again."""
    used = set(taken)
    own = [_own(text) for text in wanted]
    last = max([*used, *(number for number in own if number)], default=0)
    for number in own:
        if not number or number in used:
            last += 1
            number = last
        used.add(number)
        yield number


def _own(text: str) -> int:
    """The number that the document gives, 0 where it gives none that could stand."""
    is_plain = text.isascii() and text.isdecimal() and len(text) <= LONGEST
    return int(text) if is_plain else 0

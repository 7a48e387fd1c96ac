"""Counting automatic numbers (编号计数) in reading order, as Word does when it shows them."""

from dataclasses import dataclass, field

from taizhang.documents.formats.word.numbering import LEVELS, PLACEHOLDER, Number
from taizhang.documents.formats.word.numerals import numeral

MOST = 1_000_000_000


@dataclass(slots=True)
class Counters:
    """Where each list stands. Numbers that share a scheme count on together; a start of their own sets it anew."""

    numbers: dict[str, Number]
    standing: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, key: str, depth: int) -> tuple[str, str]:
        """The next number of this list at this level, and what parts it from the text (tab, space, nothing)."""
        number = self.numbers.get(key)
        if number is None or not 0 <= depth < LEVELS:
            return "", ""
        self.advance(key, number, depth)
        level = number.level(depth)
        if level.form == "bullet":
            return "", ""
        values = self.standing[number.scheme.key]

        def shown(which: int) -> str:
            other = number.level(which)
            value = values[which]
            return numeral(
                other.start if value is None else value, "decimal" if level.is_legal else other.form
            )

        return PLACEHOLDER.sub(lambda match: shown(int(match[1]) - 1), level.text), level.suffix

    def advance(self, key: str, number: Number, depth: int) -> None:
        values = self.standing.setdefault(number.scheme.key, [None] * LEVELS)
        before = values[depth]
        if depth in number.starts and (key, depth) not in self.begun:
            values[depth] = number.starts[depth]
        elif before is None:
            values[depth] = number.starts.get(depth, number.level(depth).start)
        else:
            values[depth] = min(before + 1, MOST)
        self.begun.add((key, depth))
        for deeper in range(depth + 1, LEVELS):
            restart = number.level(deeper).restart
            if depth < (deeper if restart is None else restart):
                values[deeper] = None

    def depth_of_style(self, key: str, style: str) -> int | None:
        """The level of a list that belongs to a style."""
        number = self.numbers.get(key)
        if number is None:
            return None
        return next((depth for depth in range(LEVELS) if number.level(depth).style == style), None)

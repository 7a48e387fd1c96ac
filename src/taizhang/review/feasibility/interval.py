"""Exact stretches of the number line (区间): what a rounded figure may have been before it was rounded."""

from dataclasses import dataclass
from fractions import Fraction

_FAR = 5
_TENFOLD = (Fraction(19, 2), Fraction(21, 2))


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``low`` to ``high``; an end belongs to it unless it is open."""

    low: Fraction
    high: Fraction
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def at(cls, value: int | Fraction) -> "Interval":
        return cls(Fraction(value), Fraction(value))

    def __contains__(self, value: Fraction) -> bool:
        above = self.low < value or (self.low == value and not self.low_open)
        return above and (value < self.high or (value == self.high and not self.high_open))

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def __neg__(self) -> "Interval":
        return Interval(-self.high, -self.low, self.high_open, self.low_open)

    def over(self, other: "Interval") -> "Interval | None":
        """The quotients; None where the divisor may be nothing or less."""
        if other.low <= 0:
            return None
        ends = [end / by for end in (self.low, self.high) for by in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def times(self, factor: int | Fraction) -> "Interval":
        ends = self.low * factor, self.high * factor
        return Interval(min(ends), max(ends))

    def moved(self, by: int | Fraction) -> "Interval":
        return Interval(self.low + by, self.high + by, self.low_open, self.high_open)

    def meets(self, other: "Interval") -> bool:
        """Whether the two closed stretches have a value in common; open ends are forgiven."""
        return self.low <= other.high and other.low <= self.high

    def is_far_from(self, other: "Interval") -> bool:
        """So many times as much that the two speak of different things; ten times as much is a slip of the point."""
        small, large = sorted((abs(self.middle), abs(other.middle)))
        if not small:
            return False
        times = large / small
        return times > _FAR and not _TENFOLD[0] < times < _TENFOLD[1]

    @property
    def middle(self) -> Fraction:
        return (self.low + self.high) / 2

"""Growth of a count whose base nobody printed (增幅与整数基数): is there a whole number it can have grown from?

A count v grew by x %, printed with the last digit worth u. A base b is possible when 100(v/b − 1) prints as x; since
that falls as b rises, the possible bases are the whole numbers of one stretch, as long on average as
L = 100·v·u / ((100+x)² − u²/4). A figure x that has nothing to do with v meets a base with probability min(1, L).
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from taizhang.review.feasibility.interval import Interval
from taizhang.review.feasibility.rounding import Mode, decimals, preimage, rounded, step

_MANY = 10**12
"""More bases than anybody counts to; a rate of −100 % leaves no upper end."""


@dataclass(frozen=True, slots=True)
class Growth:
    """``bases`` that fit; ``chance`` that a rate made up at random would fit (1 − the power of the test).

    ``is_near``: none fits, but one would if the last digit were one more or less, or had been cut off.
    """

    bases: range
    chance: Fraction
    is_near: bool = False

    @property
    def is_possible(self) -> bool:
        return bool(self.bases)


def weigh(count: int, rate: Decimal) -> Growth:
    """``count`` ≥ 0 now, ``rate`` in percent, negative for a fall."""
    bases = possible_bases(count, rate)
    near = not bases and bool(_bases(count, _wider(rate)) or possible_bases(count, rate, Mode.TRUNCATED))
    return Growth(bases, chance_of_passing(count, rate), near)


def possible_bases(count: int, rate: Decimal, mode: Mode = Mode.ANY) -> range:
    """The whole numbers from 1 on that ``count`` grew from, if ``rate`` was rounded that way."""
    return _bases(count, preimage(rate, mode))


def _bases(count: int, rates: Interval) -> range:
    if count == 0:
        return range(1, _MANY) if Fraction(-100) in rates else range(0)
    if rates.high <= -100:
        return range(0)
    # Growth by the highest rate leaves the lowest base; its open end is the base's open end.
    first = _first(Fraction(100 * count) / (100 + rates.high), rates.high_open)
    last = _last(Fraction(100 * count) / (100 + rates.low), rates.low_open) if rates.low > -100 else _MANY
    return range(max(1, first), max(max(1, first), last + 1))


def _first(low: Fraction, is_open: bool) -> int:
    return floor(low) + 1 if is_open else ceil(low)


def _last(high: Fraction, is_open: bool) -> int:
    return ceil(high) - 1 if is_open else floor(high)


def _wider(rate: Decimal) -> Interval:
    rates, unit = preimage(rate), step(rate)
    return Interval(rates.low - unit, rates.high + unit)


def chance_of_passing(count: int, rate: Decimal) -> Fraction:
    """min(1, L): 1 means that the test cannot tell right from wrong."""
    unit, grown = step(rate), 100 + Fraction(rate)
    if grown <= unit / 2:
        return Fraction(1)
    return min(Fraction(1), 100 * count * unit / (grown**2 - unit**2 / 4))


def nearest_bases(count: int, rate: Decimal) -> list[tuple[int, Decimal]]:
    """The two bases around the one that would fit, with the rates they give, the nearer first."""
    grown = 100 + Fraction(rate)
    if grown <= 0 or count <= 0:
        return []
    ideal = Fraction(100 * count) / grown
    bases = sorted({max(1, floor(ideal)), max(1, ceil(ideal))})
    rates = [(base, Fraction(100 * (count - base), base)) for base in bases]
    rates.sort(key=lambda one: abs(one[1] - Fraction(rate)))
    return [(base, rounded(exact, decimals(rate))) for base, exact in rates]

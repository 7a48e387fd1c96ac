"""What a printed number may stand for, by the way it was rounded (修约).

GB/T 8170—2008 has 四舍五入's tie go to the even digit; most offices round it up, some cut the rest off.
"""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor

from taizhang.review.feasibility.interval import Interval


class Mode(StrEnum):
    """``ANY`` is charitable: a tie may have gone either way."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    TRUNCATED = "truncated"
    ANY = "any"


def decimals(printed: Decimal) -> int:
    """Digits behind the point as printed: 8.0 has one."""
    return max(0, -int(printed.as_tuple().exponent))


def step(printed: Decimal) -> Fraction:
    """One unit of the last printed digit."""
    return Fraction(1, 10 ** decimals(printed))


def preimage(printed: Decimal, mode: Mode = Mode.ANY) -> Interval:
    """Every value that prints as this one."""
    if printed < 0:
        return -preimage(-printed, mode)
    value, unit = Fraction(printed), step(printed)
    if mode is Mode.TRUNCATED:
        low = value if value else -unit
        return Interval(low, value + unit, low_open=not value, high_open=True)
    half = unit / 2
    if mode is Mode.ANY:
        return Interval(value - half, value + half)
    if mode is Mode.HALF_UP:
        return Interval(value - half, value + half, low_open=not value, high_open=True)
    is_odd = int(value / unit) % 2 == 1
    return Interval(value - half, value + half, is_odd, is_odd)


def rounded(value: Fraction, digits: int, mode: Mode = Mode.HALF_UP) -> Decimal:
    """The value as it is printed with that many digits; ``ANY`` rounds half up."""
    scaled = abs(value) * 10**digits
    whole = floor(scaled)
    rest = scaled - whole
    up = {
        Mode.TRUNCATED: False,
        Mode.HALF_EVEN: rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1),
    }.get(mode, rest >= Fraction(1, 2))
    printed = (whole + up) * (-1 if value < 0 else 1)
    return Decimal(printed).scaleb(-digits)

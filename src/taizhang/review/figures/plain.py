"""Numbers as they are quoted back in a sentence (数的写法): 2.4, 105, 0.33."""

from decimal import Decimal
from fractions import Fraction

from taizhang.review.feasibility import rounded

_SCALES = {"万": 10**4, "亿": 10**8}


def plain(value: Fraction | int, most: int = 2) -> str:
    """At most so many digits behind the point, no idle zeros."""
    printed = rounded(Fraction(value), most).normalize()
    return f"{printed if printed else Decimal(0):f}"


def scale_of(unit: str) -> int:
    """万元 → 10000, 亿元 → 100000000, 家 → 1."""
    return _SCALES.get(unit[:1], 1)


def measure_of(unit: str) -> str:
    """The unit without its 万 or 亿."""
    return unit[1:] if unit[:1] in _SCALES else unit

"""Which whole numbers can lie behind a printed figure (整数可行性): exact, with fractions, no floats."""

from taizhang.review.feasibility.growth import Growth, nearest_bases, possible_bases, weigh
from taizhang.review.feasibility.interval import Interval
from taizhang.review.feasibility.rounding import Mode, decimals, preimage, rounded

__all__ = [
    "Growth",
    "Interval",
    "Mode",
    "decimals",
    "nearest_bases",
    "possible_bases",
    "preimage",
    "rounded",
    "weigh",
]

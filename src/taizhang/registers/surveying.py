"""What a sample says of the whole (抽样推断): a share with its interval, strata weighted by how many each stands for."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

# The quantile of the normal distribution that leaves 2.5 % on either side.
NORMAL = 1.959963984540054


@dataclass(frozen=True)
class Stratum:
    """``frame`` there are, ``asked`` of them were asked, ``held`` of those said yes."""

    frame: int
    asked: int
    held: int

    @property
    def weight(self) -> float:
        """How many each who was asked stands for."""
        return self.frame / self.asked


@dataclass(frozen=True)
class Estimate:
    """``share`` and the ends of the 95 % interval are parts of one. ``effective`` is the size of a plain sample as precise.

    ``kish`` is what the weights alone leave of the sample: the square of their sum over the sum of their squares (Kish,
    Survey Sampling, 1965, 11.7).
    """

    frame: int
    asked: int
    held: int
    share: float
    low: float
    high: float
    effective: float
    kish: float


def wilson(share: float, size: float) -> tuple[float, float]:
    """The score interval (Wilson, J. Am. Stat. Assoc. 22, 1927, 209–212); ``size`` need not be whole."""
    if size <= 0:
        return 0.0, 1.0
    square = NORMAL**2
    middle = (share + square / (2 * size)) / (1 + square / size)
    half = NORMAL * sqrt(share * (1 - share) / size + square / (4 * size**2)) / (1 + square / size)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def estimate(strata: Sequence[Stratum]) -> Estimate:
    """One stratum is a plain sample; of several the shares are weighted by their frames.

    The variance is that of stratified sampling without replacement, sum of W² (1 − f) p (1 − p) / (n − 1) (Cochran,
    Sampling Techniques, 3rd ed. 1977, 5.10); the size of a plain sample with that variance goes into the score interval
    (Korn and Graubard, Survey Methodology 24, 1998, 193–201). Of one stratum it is n corrected for the finite frame,
    n (N − 1) / (N − n). Whoever was asked to the last person leaves nothing to chance.
    """
    frame, asked = sum(one.frame for one in strata), sum(one.asked for one in strata)
    share = sum(one.frame * one.held / one.asked for one in strata) / frame
    effective = _effective(strata, frame, share)
    low, high = (share, share) if effective is None else wilson(share, effective)
    kish = frame**2 / sum(one.asked * one.weight**2 for one in strata)
    held = sum(one.held for one in strata)
    return Estimate(
        frame, asked, held, share, low, high, float(frame) if effective is None else effective, kish
    )


def _effective(strata: Sequence[Stratum], frame: int, share: float) -> float | None:
    """None where everybody was asked."""
    if all(one.asked >= one.frame for one in strata):
        return None
    if len(strata) == 1:
        one = strata[0]
        return one.asked * (one.frame - 1) / (one.frame - one.asked)
    variance = sum(_variance(one, frame) for one in strata)
    # Nobody or everybody said yes in each stratum: the variance says nothing, and what the weights leave speaks.
    if variance <= 0 or not 0 < share < 1:
        return frame**2 / sum(one.asked * one.weight**2 for one in strata)
    return share * (1 - share) / variance


def _variance(one: Stratum, frame: int) -> float:
    if one.asked >= one.frame:
        return 0.0
    part, weight = one.held / one.asked, one.frame / frame
    left = 1 - one.asked / one.frame
    return weight**2 * left * part * (1 - part) / max(one.asked - 1, 1)


@dataclass(frozen=True)
class Difference:
    """In parts of one, the later share less the earlier; ``is_certain`` where the interval leaves out nought."""

    value: float
    low: float
    high: float

    @property
    def is_certain(self) -> bool:
        return self.low > 0 or self.high < 0


def difference(later: Estimate, earlier: Estimate) -> Difference:
    """Both intervals joined by their square roots (Newcombe, Statistics in Medicine 17, 1998, 873–890, method 10)."""
    value = later.share - earlier.share
    down = sqrt((later.share - later.low) ** 2 + (earlier.high - earlier.share) ** 2)
    up = sqrt((later.high - later.share) ** 2 + (earlier.share - earlier.low) ** 2)
    return Difference(value, value - down, value + up)

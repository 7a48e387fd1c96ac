"""A unit ten thousand times too large or too small (万与亿之误): the figure is right, its 万 or 亿 is not."""

from collections.abc import Iterator
from fractions import Fraction

from taizhang.extraction import Claim
from taizhang.review.feasibility import Interval
from taizhang.review.figures.breakdowns import Breakdown, total
from taizhang.review.figures.plain import measure_of, scale_of

_STEPS = {"": "万", "万": "亿", "亿": "万"}
_BACK = {"万": ""}


def slipped(breakdown: Breakdown) -> tuple[Claim, str] | None:
    """The one figure whose unit must be another one for the parts to add up, and that unit; None where none or several."""
    found = list(_repairs(breakdown))
    return found[0] if len(found) == 1 else None


def _repairs(breakdown: Breakdown) -> Iterator[tuple[Claim, str]]:
    amounts = breakdown.amounts()
    if amounts is None:
        return
    whole, parts = amounts
    for index, claim in enumerate((breakdown.whole, *breakdown.parts)):
        for unit in _other_units(claim):
            by = Fraction(scale_of(unit), scale_of(claim.unit))
            changed = [one.times(by) if index == place else one for place, one in enumerate((whole, *parts))]
            if _adds_up(changed[0], changed[1:]):
                yield claim, unit


def _other_units(claim: Claim) -> Iterator[str]:
    head, measure = claim.unit[: len(claim.unit) - len(measure_of(claim.unit))], measure_of(claim.unit)
    for scales in (_STEPS, _BACK):
        if head in scales:
            yield scales[head] + measure


def _adds_up(whole: Interval, parts: list[Interval]) -> bool:
    return total(parts).meets(whole)

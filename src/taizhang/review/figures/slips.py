"""A figure ten, a hundred or ten thousand times too large or too small (万与亿之误、小数点错位): its digits are right."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from taizhang.extraction import Claim
from taizhang.review.feasibility import Interval
from taizhang.review.figures.breakdowns import Breakdown, total
from taizhang.review.figures.plain import measure_of, scale_of

_STEPS = {"": "万", "万": "亿", "亿": "万"}
_POWERS = tuple(Fraction(10) ** power for power in (1, -1, 2, -2, 3, -3, 4, -4))
# One digit alone meets another by chance.
DIGITS_LEAST = 2
_BACK = {"万": ""}


def slipped(breakdown: Breakdown) -> tuple[Claim, str] | None:
    """The one figure whose unit must be another one for the parts to add up, and that unit; None where none or several."""
    found = list(_repairs(breakdown))
    return found[0] if len(found) == 1 else None


def shifted(breakdown: Breakdown) -> Fraction | None:
    """By what power of ten the parts miss their whole, digit for digit; None where they miss it otherwise."""
    amounts = breakdown.amounts()
    if amounts is None or len(breakdown.parts) < 2 or not breakdown.whole.quantity:
        return None
    whole, parts = amounts
    values = [one.quantity.amount for one in (breakdown.whole, *breakdown.parts) if one.quantity]
    numbers = [Fraction(value) for value in values if isinstance(value, Decimal)]
    if (
        len(numbers) != len(values)
        or len(_significant(numbers[0])) < DIGITS_LEAST
        or total(parts).meets(whole)
    ):
        return None
    return next((by for by in _POWERS if sum(numbers[1:]) * by == numbers[0]), None)


def _significant(number: Fraction) -> str:
    return str(number.numerator).strip("0")


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

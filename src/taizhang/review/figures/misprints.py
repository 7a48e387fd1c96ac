"""One digit wrong, or two in the wrong order (一位之差): what tells a sum that was miscopied from a list that is not whole."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from taizhang.extraction import Claim

# Shorter figures differ from any other by one digit; there the size of the gap decides.
DIGITS_LEAST, PART_DIGITS_LEAST = 3, 2
LARGEST, NEAR_OF_TWO, NEAR_OF_MORE = Fraction(3, 10), Fraction(1, 10), Fraction(15, 100)


def is_misprint(whole: Claim, parts: Sequence[Claim], *, most: Fraction | None = None) -> bool:
    """Whether the parts miss the whole by little, or by one digit of one of the figures."""
    amounts = [_amount(one) for one in (whole, *parts)]
    known = [one for one in amounts if one is not None and one > 0]
    if len(known) != len(amounts):
        return False
    gap = abs(sum(known[1:]) - known[0]) / known[0]
    if not 0 < gap <= (most or LARGEST):
        return False
    if most is not None or len(_digits(whole, known[0])) < DIGITS_LEAST:
        return gap <= (most or (NEAR_OF_TWO if len(parts) < DIGITS_LEAST else NEAR_OF_MORE))
    return any(_is_one_off(written, wanted) for written, wanted in _repairs(whole, parts, known))


def _amount(claim: Claim) -> Fraction | None:
    amount = claim.quantity.amount if claim.quantity else None
    return Fraction(amount) if isinstance(amount, Decimal) else None


def _repairs(whole: Claim, parts: Sequence[Claim], amounts: Sequence[Fraction]) -> Iterator[tuple[str, str]]:
    """Each figure as it is written and as it must be for the parts to add up."""
    gap = sum(amounts[1:]) - amounts[0]
    for claim, amount, by in zip((whole, *parts), amounts, (gap, *(-gap for _ in parts)), strict=True):
        written = _digits(claim, amount)
        if len(written) >= PART_DIGITS_LEAST:
            yield written, _digits(claim, amount + by)


def _digits(claim: Claim, amount: Fraction) -> str:
    """The digits as printed, without the point; empty where the amount needs more of them."""
    value = claim.value
    places = max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0
    scaled = amount / Fraction(claim.scale) * 10**places
    return str(scaled.numerator) if scaled.denominator == 1 and scaled > 0 else ""


def _is_one_off(written: str, wanted: str) -> bool:
    if len(written) != len(wanted):
        return False
    off = [place for place, (one, other) in enumerate(zip(written, wanted, strict=True)) if one != other]
    if len(off) == 1:
        return True
    is_pair = len(off) == 2 and off[1] == off[0] + 1
    return is_pair and written[off[0]] == wanted[off[1]] and written[off[1]] == wanted[off[0]]

"""What a printed figure may stand for (数的范围): counts are exact, the rest was rounded to its last digit."""

import re
from decimal import Decimal

from taizhang.extraction import Claim, Quantity
from taizhang.review.feasibility import Interval, decimals, preimage

ROUGH = re.compile(r"[近约超逾余多几]|左右|以上|以下|不足|不到|上下|至少|最多|大概|将近")
_ROUGH_SENSES = ("about", "above", "below", "at least", "at most")
_ROUGH_FORMS = ("fraction", "tenth", "range", "vague", "damaged")
_COUNTED = ("count", "visits")


def is_whole(quantity: Quantity) -> bool:
    """142家, 2360元, 320人次: written out to the last one; 109万件 and 38.6万元 are not."""
    value = quantity.value
    if not isinstance(value, Decimal) or quantity.scale != 1 or value != int(value):
        return False
    return quantity.kind in _COUNTED or quantity.measure == "元"


def reach(quantity: Quantity | None, *, strictly: bool = False) -> Interval | None:
    """In the measure itself (元, not 万元); None where nobody can say, as with 近500万元.

    ``strictly`` takes 10亿元 for exactly that: people write such figures for plans and limits.
    """
    if quantity is None or not isinstance(quantity.value, Decimal) or is_rough(quantity):
        return None
    is_meant = strictly and decimals(quantity.value) == 0 and quantity.kind != "rate"
    if is_whole(quantity) or is_meant:
        return Interval.at(int(quantity.value)).times(int(quantity.scale))
    return preimage(quantity.value).times(int(quantity.scale))


def is_rough(quantity: Quantity) -> bool:
    return quantity.form in _ROUGH_FORMS or any(one.sense in _ROUGH_SENSES for one in quantity.qualifiers)


def exact_count(claim: Claim) -> int | None:
    """The count that somebody counted: 142家, not 12.6万人, not 近500家, not 2360元."""
    quantity = claim.quantity
    if quantity is None or quantity.kind not in _COUNTED or not is_whole(quantity) or is_rough(quantity):
        return None
    return int(quantity.value) if isinstance(quantity.value, Decimal) else None


def is_alike(one: Claim, other: Claim) -> bool:
    """Counted in the same thing: 人, 名 and 人次 are people, 万元 and 亿元 money."""
    return bool(measure(one)) and measure(one) == measure(other)


_PEOPLE = {"名": "人", "人次": "人", "位": "人"}
_THINGS = {"项": "个", "条": "个", "件次": "件", "家次": "家", "台次": "台", "户次": "户"}


def measure(claim: Claim) -> str:
    found = claim.quantity.measure if claim.quantity else ""
    return _PEOPLE.get(found, _THINGS.get(found, found))


def shown(claim: Claim) -> str:
    """The figure as written, to be quoted in a sentence: 77.85亿元."""
    if claim.quantity is None:
        return claim.unit
    value = claim.quantity.value
    return f"{value}{claim.unit.removesuffix('(缺)')}" if isinstance(value, Decimal) else claim.quantity.text

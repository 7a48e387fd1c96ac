"""How the tests of quantities say what they expect: value and unit as short strings."""

from decimal import Decimal

from taizhang.extraction import quantities
from taizhang.extraction.quantities import Quantity


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    found = quantities(text)
    assert len(found) == 1, [one.text for one in found]
    return found[0]


def said(one: Quantity) -> str:
    """236 人; 3-5 年; ? 家 where the number is not told."""
    if one.value is None:
        return f"? {one.unit}".strip()
    if isinstance(one.value, Decimal):
        return f"{plain(one.value)} {one.unit}".strip()
    return f"{plain(one.value[0])}-{plain(one.value[1])} {one.unit}".strip()


def plain(value: Decimal) -> str:
    return format(value.normalize(), "f") if value else "0"


def all_said(text: str) -> list[str]:
    return [said(one) for one in quantities(text)]

"""Amounts written a second time in capital numerals (大写金额): 1836.2万元(大写壹仟捌佰叁拾陆万贰仟元) is one figure."""

from collections.abc import Iterator, Sequence

from taizhang.extraction.quantities import Quantity

_CAPITALS = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
# (人民币大写: between the two.
_NEAR = 12


def written_once(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Without the capitals that repeat the amount beside them; capitals that stand alone are the figure."""
    for index, one in enumerate(found):
        beside = [*found[max(0, index - 1) : index], *found[index + 1 : index + 2]]
        is_named = text[max(0, one.core.start - 4) : one.core.start].rstrip(":： ").endswith("大写")
        is_beside = is_named or any(_is_beside(text, one, other) for other in beside)
        if not (is_beside and _is_capital(text, one)):
            yield one


def _is_capital(text: str, one: Quantity) -> bool:
    return one.measure in ("元", "圆") and not _CAPITALS.isdisjoint(text[one.digits.start : one.digits.end])


def _is_beside(text: str, one: Quantity, other: Quantity) -> bool:
    first, second = sorted((one.core, other.core))
    is_near = second.start - first.end <= _NEAR and "\n" not in text[first.end : second.start]
    return is_near and other.measure == "元" and not _is_capital(text, other)

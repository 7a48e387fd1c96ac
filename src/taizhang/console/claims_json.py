"""Figures for other programs (JSON): stable keys, offsets into the extracted text, cells where there are any."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from taizhang.console.proposal_json import located
from taizhang.extraction import Claim, Comparator
from taizhang.extraction.quantities import Number


def as_json(found: Sequence[Claim]) -> list[dict[str, Any]]:
    return [claim(one) for one in found]


def claim(one: Claim) -> dict[str, Any]:
    """``as_of`` is ISO, first..last for a period; ``part_of`` and ``ratio`` are places in the list, from 0."""
    return {
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "metric": one.metric,
        "value": number(one.value),
        "unit": one.unit,
        "qualifier": "、".join(one.qualifiers) or None,
        "comparator": one.comparator.text if one.comparator else None,
        "comparator_value": compared(one.comparator) if one.comparator else None,
        "as_of": one.as_of if isinstance(one.as_of, str | None) else "..".join(one.as_of),
        "kind": one.kind,
        "status": one.status,
        "direction": one.direction or None,
        "value_start": one.value_span.start if one.value_span else None,
        "value_end": one.value_span.end if one.value_span else None,
        "scale": int(one.scale),
        "as_of_text": one.period.text if one.period else None,
        "as_of_is_sound": one.period.well_formed if one.period else None,
        "comparators": [comparator(each) for each in one.comparators],
        "part_of": one.part_of,
        "relation": one.relation or None,
        "ratio": list(one.ratio) if one.ratio else None,
        "enumerated": list(one.enumerated),
        **located(one.place),
    }


def comparator(one: Comparator) -> dict[str, Any]:
    return {
        "text": one.text,
        "type": one.type,
        "direction": one.direction or None,
        "value": number(one.value),
        "unit": one.unit,
        "start": one.span.start,
        "end": one.span.end,
    }


def compared(one: Comparator) -> str | None:
    """22.4%, 4家: as the text writes it; None where the figure itself is the comparison (产值同比增长5%)."""
    return None if one.value is None else plain(one.value) + one.unit


def plain(value: Number) -> str:
    sides = (value,) if isinstance(value, Decimal) else value
    return "-".join(format(side, "f") for side in sides)


def number(value: Number | None) -> int | float | list[int | float] | None:
    if value is None:
        return None
    if isinstance(value, tuple):
        return [whole_or_not(side) for side in value]
    return whole_or_not(value)


def whole_or_not(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)

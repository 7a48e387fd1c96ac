"""Quantities in Chinese numerals (汉字数字): 二百三十六人, 三十余家, 两三个, 三至五年, 数十家, 壹佰贰拾万元整."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from taizhang.documents.grammar.starts import matches_at
from taizhang.documents.span import Span
from taizhang.extraction.quantities.numerals import DIGIT_CLASS, SIGN_CLASS, chinese_value
from taizhang.extraction.quantities.quantity import Number, Quantity
from taizhang.extraction.quantities.reading import Measure, measure_at, quantity
from taizhang.extraction.quantities.units import CHINESE_COUNTS

_ONE = rf"[{DIGIT_CLASS}十百千拾佰仟][{SIGN_CLASS}]{{0,24}}(?:点[{DIGIT_CLASS}]{{1,6}})?"
_CHINESE = re.compile(
    rf"(?<![{SIGN_CLASS}第几数星周礼每\d])(?:(?P<low>{_ONE})(?:至|到|-|~)(?P<high>{_ONE})|(?P<one>{_ONE}))(?=[余多来几]?[^\s,。;、:!?])"
)
_RUN = re.compile(rf"[{SIGN_CLASS}]+")
_VAGUE = re.compile(r"(?P<sign>数|几|上|好几|成)(?P<scale>[十百千万亿]{1,3})[余多]?(?=[^\s,。;、:])")
# Two neighbouring digits mean about that many: 两三个, 七八十人.
_NEIGHBOURS = ("一两", "一二", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九")
# 一 counts only before these: 一名 does, 一些, 一次性, 一方面, 一批 do not.
_ONES = frozenset("名家户件起处座所台辆人间栋元万年天岁成倍")
_PROSE_MOST = 10


def chinese(text: str, folded: str) -> Iterator[Quantity]:
    for match in matches_at(_CHINESE, folded, (run.start() for run in _RUN.finditer(folded))):
        found = _range(text, folded, match) if match["low"] else _one(text, folded, match)
        if found:
            yield found
    for match in _VAGUE.finditer(folded):
        measure = measure_at(folded, match.end("scale"))
        if measure and _counts(measure):
            span = Span(match.start(), match.end("scale"))
            yield quantity(text, folded, span, None, measure, "vague")


def _one(text: str, folded: str, match: re.Match[str]) -> Quantity | None:
    digits = match["one"]
    value: Number | None = _neighbours(digits) or chinese_value(digits)
    measure = measure_at(folded, match.end())
    if value is None or measure is None or not _counts(measure):
        return None
    if isinstance(value, Decimal):
        value, measure = _finer(folded, value, measure)
    if digits == "一" and measure.unit[0] not in _ONES:
        return None
    form = (
        "range"
        if isinstance(value, tuple)
        else {"成": "tenth", "倍": "multiple"}.get(measure.unit, "chinese")
    )
    found = quantity(text, folded, Span(*match.span()), value, measure, form)
    return _prose(found) if isinstance(value, Decimal) and _is_prose(found, value) else found


# 九成五, 两倍半: a tenth of the tenth, half of the whole.
_FINER = {
    "成": re.compile(r"[一二三四五六七八九](?![一二三四五六七八九十百千万亿个名家])"),
    "倍": re.compile("半"),
}


def _finer(folded: str, value: Decimal, measure: Measure) -> tuple[Decimal, Measure]:
    pattern = _FINER.get(measure.unit)
    more = pattern.match(folded, measure.end) if pattern else None
    if more is None:
        return value, measure
    part = Decimal("0.5") if more[0] == "半" else (chinese_value(more[0]) or Decimal(0)) / 10
    return value + part, replace(measure, end=more.end())


def _neighbours(digits: str) -> Number | None:
    pair, rest = digits[:2], digits[2:]
    if pair not in _NEIGHBOURS:
        return None
    low, high = chinese_value(pair[0] + rest), chinese_value(pair[1] + rest)
    return (low, high) if low is not None and high is not None else None


def _range(text: str, folded: str, match: re.Match[str]) -> Quantity | None:
    low, high = chinese_value(match["low"]), chinese_value(match["high"])
    measure = measure_at(folded, match.end())
    if low is None or high is None or measure is None or not _counts(measure):
        return None
    return quantity(text, folded, Span(*match.span()), (low, high), measure, "range")


def _counts(measure: Measure) -> bool:
    return len(measure.measure) > 1 or measure.measure in CHINESE_COUNTS or measure.kind == "rate"


def _is_prose(found: Quantity, value: Decimal) -> bool:
    """三项制度 counts the text, 近三年 tells the time; 三十余家, 三万元 and 三公里 count the world."""
    small = value <= _PROSE_MOST and value == int(value)
    is_recent = found.kind == "time" and all(one.text == "近" for one in found.qualifiers)
    return (
        small
        and found.kind in ("count", "visits", "time", "ratio")
        and found.form == "chinese"
        and (not found.qualifiers or is_recent)
    )


def _prose(found: Quantity) -> Quantity:
    return replace(found, is_prose=True)

"""Quantities in Arabic digits (阿拉伯数字): 1,236.54万元, 22 个, 63%~68%, 3至5年, -3.5%, and damaged ones (3,.83)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from taizhang.documents.grammar.starts import digit_runs, matches_at
from taizhang.documents.span import Span
from taizhang.extraction.quantities.quantity import Number, Quantity
from taizhang.extraction.quantities.reading import Measure, bare_scale, measure_at, quantity

_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:\.\d{1,8})?(?!\d)"
NUMBER = re.compile(rf"(?<![\d._@〔]){_NUMBER}")
_DAMAGED = re.compile(r"(?<![\d.,])\d{1,12}(?:[,.]{2,3}|\.\d{1,8}\.)\d{1,8}(?![\d.])")
_TO = re.compile(rf" ?(?:-{{1,2}}|~|至|到|\s?—\s?) ?(?P<last>{_NUMBER})")
# What stands right before digits that name: 第3, 3+2, v2, /2, ×2, 〔2024〕17.
_NAMING = tuple("第+×*/#〔@=^&")
# Digits right behind a letter are a code (G50, PM2.5, A4), but for money and rates (GDP312.6亿元).
_AFTER_LETTERS = ("money", "rate", "number")
_SIGN = re.compile(r"(?:^|[\s,。;、:(为是达到速幅长占约和与及])$")
# 1.2025年度计划: a label that runs into a year.
_LABELLED_YEAR = re.compile(r"\d{1,2}\.(?:19|20)\d\d")
# Counted one by one: a decimal before these at the head of a line is a label and a number (1.3家 is 1. and 3家).
_HEAD = re.compile(r"(?:^|[\n。;:] {0,8})$")


def arabic(text: str, folded: str) -> Iterator[Quantity]:
    at = 0
    for match in matches_at(NUMBER, folded, (run.start for run in digit_runs(folded))):
        if match.start() < at:
            continue
        found = _at(text, folded, match)
        if found:
            at = found.core.end
            yield found
    yield from _damaged(text, folded)


def _at(text: str, folded: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if match[0][0] == "0" and match[0][1:2].isdigit():
        return None  # an area code, an identifier
    if folded[start - 1 : start] in _NAMING and start and not _is_signed(folded, start):
        return _rank(text, folded, Span(start, end))
    first, is_coded = measure_at(folded, end), _is_letter(folded[start - 1 : start])
    span = None if is_coded else _range(text, folded, match, first)
    if span:
        return span
    measure = bare_scale(folded, end) or first
    if measure is None or (is_coded and measure.kind not in _AFTER_LETTERS):
        return None
    if measure.unit == "年" and _LABELLED_YEAR.fullmatch(match[0]):
        return None
    start = _unlabelled(folded, start, end, measure)
    value = Decimal(folded[start:end].replace(",", ""))
    if folded[start - 1 : start] == "-" and start and _SIGN.search(folded[max(0, start - 2) : start - 1]):
        start, value = start - 1, -value
    return quantity(text, folded, Span(start, end), value, measure, _form(measure))


def _is_letter(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def _is_signed(folded: str, start: int) -> bool:
    return folded[start - 1] == "+" and bool(_SIGN.search(folded[max(0, start - 2) : start - 1]))


def _unlabelled(folded: str, start: int, end: int, measure: Measure) -> int:
    """Where the number begins behind a label that runs into it."""
    label, point, rest = folded[start:end].partition(".")
    if not point or measure.kind not in ("count", "visits") or measure.scale > 1 or "," in label:
        return start
    return end - len(rest) if _HEAD.search(folded[max(0, start - 9) : start]) else start


def _form(measure: Measure) -> str:
    if measure.kind == "rate":
        return "percent"
    if measure.unit in ("成", "倍"):
        return "tenth" if measure.unit == "成" else "multiple"
    return "mixed" if measure.scale_sign else "arabic"


def _range(text: str, folded: str, match: re.Match[str], first: Measure | None) -> Quantity | None:
    """63%~68%, 45,000万元-55,000万元, 3至5年; not 从3个到5个, which is a change."""
    joint = _TO.match(folded, first.end if first else match.end())
    if joint is None:
        return None
    measure = measure_at(folded, joint.end())
    if measure is None or (first and first.measure != measure.measure) or _is_change(folded, match.start()):
        return None
    low, high = (Decimal(side.replace(",", "")) for side in (match[0], joint["last"]))
    if first and first.scale != measure.scale:
        low = low * first.scale / measure.scale
    value: Number = (low, high)
    return quantity(text, folded, Span(match.start(), joint.end()), value, measure, "range")


_FROM = re.compile(r"[从由自][^,。;、\n]{0,16}$")


def _is_change(folded: str, start: int) -> bool:
    return bool(_FROM.search(folded[max(0, start - 17) : start]))


_RANKED = re.compile(r" ?(位|名(?![称单词义])|(?=[,。;)\n]|$))")
_RANKING = re.compile(
    r"(?:[省市县区国州镇盟旗]|排名?|位居|位列|居|列|前列|排在|名列|综合)[^,。;\n]{0,8}第 ?$"
)


def _rank(text: str, folded: str, digits: Span) -> Quantity | None:
    """第3位 behind 全省, 排名, 居 …: a place in an order; any other 第 names."""
    ranked = _RANKED.match(folded, digits.end)
    if not ranked or not _RANKING.search(folded[max(0, digits.start - 16) : digits.start]):
        return None
    unit = ranked[1] or ""
    measure = Measure(unit, Decimal(1), unit, "rank", digits.end, ranked.end() - len(unit), ranked.end())
    return quantity(text, folded, digits, Decimal(folded[digits.start : digits.end]), measure, "rank")


def _damaged(text: str, folded: str) -> Iterator[Quantity]:
    for match in matches_at(_DAMAGED, folded, (run.start for run in digit_runs(folded))):
        measure = measure_at(folded, match.end())
        if measure:
            yield quantity(text, folded, Span(*match.span()), None, measure, "damaged")

"""Numbers whose unit was lost (缺单位的数): 规上企业210, 由35提高到58个; told from codes by the noun before them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction.quantities.quantity import Quantity
from taizhang.extraction.quantities.reading import Measure, measure_at, quantity

# What a noun is usually counted in; only nouns that a code never follows.
NOUN_UNITS = {
    "企业": "家", "单位": "家", "商户": "户", "农户": "户", "经营主体": "户", "市场主体": "户", "合作社": "家", "高企": "家",
    "人员": "人", "党员": "名", "干部": "名", "学生": "名", "教师": "名", "群众": "人", "平台": "个",
}  # fmt: skip
_LOST = re.compile(
    rf"(?P<noun>{'|'.join(NOUN_UNITS)})(?:数(?:量|为)?|达到?|共|为|有)?(?P<n>[1-9]\d{{1,3}})"
    r"(?![\d.,+:/×年月日]\d|[A-Za-z+×年月日号版型期级届强佳优%‰])(?=[,。;、!\n \u4e00-\u9fff]|$)"
)
_CHANGED = re.compile(
    r"(?P<from>[从由])(?P<what>[^,。;、\n\d]{0,10})(?P<n>\d{1,9}(?:\.\d{1,4})?)"
    r"(?P<move>[\u4e00-\u9fff]{0,4}(?:到|至|为))(?=\d)"
)
_YEARS = range(1949, 2100)
LOST = "(缺)"


def bare(text: str, folded: str) -> Iterator[Quantity]:
    for match in _LOST.finditer(folded):
        digits = Span(*match.span("n"))
        if int(match["n"]) not in _YEARS and measure_at(folded, digits.end) is None:
            yield _unitless(text, folded, digits, NOUN_UNITS[match["noun"]] + LOST, is_unit_lost=True)
    for match in _CHANGED.finditer(folded):
        later = re.compile(r"\d{1,9}(?:\.\d{1,4})?").match(folded, match.end())
        measure = measure_at(folded, later.end()) if later else None
        if measure:
            yield _unitless(text, folded, Span(*match.span("n")), measure.unit, measure)


def _unitless(
    text: str, folded: str, digits: Span, unit: str, like: Measure | None = None, is_unit_lost: bool = False
) -> Quantity:
    measure = Measure(
        unit,
        like.scale if like else Decimal(1),
        like.measure if like else unit.removesuffix(LOST),
        like.kind if like else "count",
        digits.end,
        digits.end,
        digits.end,
    )
    value = Decimal(folded[digits.start : digits.end])
    return quantity(text, folded, digits, value, measure, "arabic", is_unit_lost=is_unit_lost)

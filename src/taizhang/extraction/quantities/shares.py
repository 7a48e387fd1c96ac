"""Parts of a whole in words (比率的汉字写法): 百分之四十一点七八, 三分之一, 近六成, 一半, 翻两番."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction.quantities.numerals import DIGIT_CLASS, SIGN_CLASS, chinese_value
from taizhang.extraction.quantities.quantity import Number, Quantity
from taizhang.extraction.quantities.reading import Measure, quantity

_N = rf"(?:\d{{1,6}}(?:\.\d{{1,4}})?|[{SIGN_CLASS}]{{1,12}}(?:点[{DIGIT_CLASS}]{{1,6}})?)"
_OF = re.compile(rf"(?P<whole>[百千万])分之(?P<part>{_N})(?:(?:至|到|-)(?:百分之)?(?P<high>{_N}))?")
_FRACTION = re.compile(
    rf"(?<![{SIGN_CLASS}\d第])(?P<whole>[{DIGIT_CLASS}十]{{1,4}}|\d{{1,3}})分之(?P<part>[{DIGIT_CLASS}十]{{1,4}}|\d{{1,3}})"
)
_HALF = re.compile(r"(?<![这那另每前后上下对年多人])(?:一半|半数)(?!年)")
_DOUBLED = re.compile(r"翻(?:了)?(?P<n>[一两二三四五六]|\d{1,2})番")
_SIGNS = {"百": "%", "千": "‰", "万": "‱"}


def shares(text: str, folded: str) -> Iterator[Quantity]:
    for needed, pattern, read in _READERS:
        for match in pattern.finditer(folded) if needed in folded else ():
            found = read(text, folded, match)
            if found:
                yield found


def value_of(sign: str) -> Decimal | None:
    return Decimal(sign) if sign[0].isascii() else chinese_value(sign)


def _of_hundred(text: str, folded: str, match: re.Match[str]) -> Quantity | None:
    low, high = value_of(match["part"]), value_of(match["high"]) if match["high"] else None
    if low is None:
        return None
    value: Number = low if high is None else (low, high)
    return _made(text, folded, match, value, _SIGNS[match["whole"]], "percent" if high is None else "range")


def _fraction(text: str, folded: str, match: re.Match[str]) -> Quantity | None:
    whole, part = value_of(match["whole"]), value_of(match["part"])
    return _made(text, folded, match, part / whole, "", "fraction") if whole and part is not None else None


def _half(text: str, folded: str, match: re.Match[str]) -> Quantity:
    return _made(text, folded, match, Decimal("0.5"), "", "fraction")


def _doubled(text: str, folded: str, match: re.Match[str]) -> Quantity | None:
    value = value_of(match["n"])
    return None if value is None else _made(text, folded, match, value, "番", "multiple")


# What the expression cannot do without comes first: most texts have none of these.
_READERS: tuple[tuple[str, re.Pattern[str], Callable[[str, str, re.Match[str]], Quantity | None]], ...] = (
    ("分之", _OF, _of_hundred),
    ("分之", _FRACTION, _fraction),
    ("半", _HALF, _half),
    ("番", _DOUBLED, _doubled),
)


def _made(text: str, folded: str, match: re.Match[str], value: Number, unit: str, form: str) -> Quantity:
    kind = "ratio" if form in ("multiple", "fraction") else "rate"
    measure = Measure(unit, Decimal(1), unit, kind, match.end(), match.end(), match.end())
    return quantity(text, folded, Span(*match.span()), value, measure, form)

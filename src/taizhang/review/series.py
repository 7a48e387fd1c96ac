"""The same indicator in several documents (多稿比对): two values for one day, and a growth that last year's text refutes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Comparator
from taizhang.review.feasibility import Interval, preimage
from taizhang.review.figures.change import growth
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at
from taizhang.review.figures.stocks import Stock, stocks
from taizhang.review.manuscript import Manuscript

TWO_VALUES = "{name}（{day}）：{first_document}写{first}，{second_document}写{second}"
REFUTED = (
    "{name}：{second_document}写{second}、{move}{rate}%，而{first_document}写上年同期为{first}，应为{right}%"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in one of the documents; ``document`` is the name it was given in with."""

    document: str
    span: Span
    stock: Stock


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two figures that cannot both be right. ``template`` is Chinese with {named} places."""

    first: Mention
    second: Mention
    template: str
    params: dict[str, object]

    def message(self, translate: Callable[[str], str] = lambda text: text) -> str:
        return translate(self.template).format(**self.params)


def series(manuscripts: Sequence[tuple[str, Manuscript]]) -> list[Discrepancy]:
    """In the order in which the documents were given. Figures without a day of their own are not compared."""
    earlier: dict[tuple[str, str], list[Mention]] = {}
    problems: list[Discrepancy] = []
    for name, manuscript in manuscripts:
        mentions = list(_mentions(name, manuscript))
        for one in mentions:
            problems += [said for other in earlier.get(one.stock.key, ()) for said in _compared(other, one)]
        for one in mentions:
            earlier.setdefault(one.stock.key, []).append(one)
    return problems


def _mentions(name: str, manuscript: Manuscript) -> Iterator[Mention]:
    for stock in stocks(manuscript):
        if stock.claim.as_of is not None:
            yield Mention(name, Span(stock.claim.span.start, at(stock.claim).end), stock)


def _compared(one: Mention, other: Mention) -> Iterator[Discrepancy]:
    if one.stock.contradicts(other.stock):
        yield Discrepancy(one, other, TWO_VALUES, _params(one, other) | {"day": _shown_day(one)})
    for old, new in ((one, other), (other, one)):
        if _a_year_on(old.stock.claim.as_of) == new.stock.claim.as_of:
            yield from _refuted(old, new)


def _refuted(old: Mention, new: Mention) -> Iterator[Discrepancy]:
    base, level = reach(old.stock.claim.quantity), reach(new.stock.claim.quantity)
    grown = next((one for one in new.stock.claim.comparators if one.type == "yoy" and one.unit == "%"), None)
    rate = growth(base, level) if base is not None and level is not None else None
    stated = _stated(grown) if grown else None
    if grown and rate is not None and stated is not None and not rate.meets(stated):
        right = f"{float(rate.middle):.1f}"
        params = {"move": grown.text, "rate": grown.value, "right": right}
        yield Discrepancy(old, new, REFUTED, _params(old, new) | params)


def _stated(grown: Comparator) -> Interval | None:
    if not isinstance(grown.value, Decimal) or not grown.direction:
        return None
    return preimage(grown.value if grown.direction == "up" else -grown.value)


def _a_year_on(day: str | tuple[str, str] | None) -> str | tuple[str, str] | None:
    if isinstance(day, tuple):
        return _next(day[0]), _next(day[1])
    return day and _next(day)


def _next(day: str) -> str:
    return f"{int(day[:4]) + 1}{day[4:]}"


def _shown_day(one: Mention) -> str:
    day = one.stock.claim.as_of
    return "至".join(day) if isinstance(day, tuple) else str(day)


def _params(one: Mention, other: Mention) -> dict[str, object]:
    return {
        "name": one.stock.name,
        "first": shown(one.stock.claim),
        "second": shown(other.stock.claim),
        "first_document": one.document,
        "second_document": other.document,
    }

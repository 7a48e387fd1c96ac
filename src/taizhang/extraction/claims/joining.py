"""Numbers that compare a figure (比较归并): which figure they belong to, and how it carries them."""

import re
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction.claims.claim import Comparator
from taizhang.extraction.claims.comparisons import FROM, GROWN, REACHED, Comparison, direction
from taizhang.extraction.claims.draft import Draft
from taizhang.extraction.claims.passage import Passage
from taizhang.extraction.quantities import Quantity

BASE = "基期"
_JOINED = re.compile(r"[,、(]? ?$")


def compared(
    passage: Passage, earlier: list[Draft], quantity: Quantity, comparison: Comparison | None
) -> Draft | None:
    """The figure that this number compares: the last one, or the one before it that is counted in the same unit.

    较去年同期的1190名增加46名: the last one is only the base, the figure stands before it.
    """
    if len(earlier) > 1 and earlier[-1].relation == BASE:
        between = passage.folded[earlier[-1].end : quantity.span.start]
        return earlier[-2] if GROWN.fullmatch(between) else None
    if not earlier or not _is_joined(passage, earlier[-1], quantity, comparison):
        return None
    return next((one for one in reversed(earlier[-2:]) if _fits(one, quantity)), None)


def _fits(figure: Draft, quantity: Quantity) -> bool:
    if figure.quantity is None or quantity.kind in ("rate", "ratio"):
        return figure.quantity is not None
    if quantity.kind == "points":
        return figure.quantity.kind in ("rate", "points")
    return figure.quantity.measure == quantity.measure


def _is_joined(passage: Passage, last: Draft, quantity: Quantity, comparison: Comparison | None) -> bool:
    between = passage.folded[last.end : quantity.span.start]
    if comparison:
        return "分别" not in between and bool(_JOINED.fullmatch(passage.folded, last.end, comparison.start))
    grown = quantity.kind in ("rate", "points") and GROWN.fullmatch(between)
    return bool(grown) and not any(one.type == "from" for one in last.comparators)


def join(
    passage: Passage, figure: Draft, last: Draft, quantity: Quantity, comparison: Comparison | None
) -> None:
    between = passage.folded[last.end : quantity.span.start]
    grown = GROWN.fullmatch(between)
    if comparison is None and grown:
        comparison = _grown(passage, figure, last, grown)
    assert comparison is not None
    figure.comparators.append(comparator(comparison, quantity))
    last.end = max(quantity.span.end, quantity.core.end)


def _grown(passage: Passage, figure: Draft, last: Draft, grown: re.Match[str]) -> Comparison:
    """增长12% behind its figure; 下降17.9% behind its base, which then names what it is compared with."""
    move, start = (grown["how"] or "") + grown["move"], last.end + grown.start("move")
    if figure is last or last.quantity is None:
        return Comparison(move, "growth", direction(grown["move"]), start, "")
    base = passage.folded[figure.end : last.quantity.span.start].strip(",、( ").removesuffix("的")
    return Comparison(base + move, "yoy" if "年" in base else "base", direction(grown["move"]), start, base)


def comparator(comparison: Comparison, quantity: Quantity | None, end: int = 0) -> Comparator:
    return Comparator(
        comparison.text,
        comparison.type,
        comparison.direction,
        quantity.value if quantity else None,
        quantity.unit if quantity else "",
        Span(comparison.start, quantity.span.end if quantity else end),
        comparison.base,
    )


def carry(passage: Passage, last: Draft | None, draft: Draft) -> None:
    """由A增加到B: B carries A."""
    if last is None or last.quantity is None or draft.quantity is None:
        return
    old, new = last.quantity, draft.quantity
    head = passage.folded[max(last.opening - 24, 0) : old.span.start]
    opened_by, reached = FROM.search(head), REACHED.match(passage.folded[last.end : new.span.start])
    if opened_by and reached and old.measure == new.measure:
        at = old.span.start - len(head) + opened_by.start()
        text = f"{opened_by['word']}…{reached['move']}{reached['to']}"
        grows = (
            old.amount < new.amount
            if isinstance(old.amount, Decimal) and isinstance(new.amount, Decimal)
            else None
        )
        way = "" if grows is None else "up" if grows else "down"
        draft.comparators.insert(
            0, Comparator(text, "from", way, old.value, old.unit, Span(at, old.span.end))
        )
        draft.metric, draft.start = last.metric, min(last.start, draft.start)
        draft.kind, draft.tail = last.kind, draft.end
        draft.skip.append(Span(at, old.span.end))

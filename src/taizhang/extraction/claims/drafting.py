"""From a quantity to a claim in the making (起草): own figure, comparison of the one before, or new level of a change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction.claims.claim import Comparator
from taizhang.extraction.claims.comparisons import (
    BASED,
    FROM,
    GROWN,
    REACHED,
    Comparison,
    change_before,
    comparison_before,
    direction,
    direction_before,
)
from taizhang.extraction.claims.kinds import kind_of
from taizhang.extraction.claims.metrics import BEHIND, enumerated, metric_of, opened
from taizhang.extraction.claims.passage import Passage
from taizhang.extraction.dates import DateExpression
from taizhang.extraction.quantities import Quantity

_JOINED = re.compile(r"[,、(]? ?$")
_BEFORE_MOST = 60
BASE = "基期"


@dataclass(slots=True)
class Draft:
    """A claim before its links are known; ``opening`` is where its clause begins.

    ``end`` moves with its comparisons, ``tail`` lies behind its noun, ``skip`` are stretches whose dates are not its own.
    """

    quantity: Quantity | None
    start: int
    end: int
    opening: int
    tail: int
    metric: str
    kind: str
    unit: str
    names: tuple[str, ...] = ()
    comparators: list[Comparator] = field(default_factory=list)
    skip: list[Span] = field(default_factory=list)
    subject: str = ""
    direction: str = ""
    part_of: "Draft | None" = None
    relation: str = ""
    period: DateExpression | None = None
    ratio: "tuple[Draft, Draft] | None" = None

    @property
    def place(self) -> int:
        return self.quantity.digits.start if self.quantity else self.start


def drafts(passage: Passage, found: tuple[Quantity, ...]) -> Iterator[Draft]:
    """One draft for each figure; numbers that compare are taken into the figure they compare."""
    earlier: list[Draft] = []
    for quantity in found:
        sentence = passage.sentence(quantity.core.start)
        if earlier and earlier[-1].end <= sentence.start:
            earlier = []
        last = earlier[-1] if earlier else None
        comparison = comparison_before(
            passage.folded, last.end if last else sentence.start, quantity.span.start
        )
        compared = _compared(passage, earlier, quantity, comparison)
        if compared is not None:
            _join(passage, compared, earlier[-1], quantity, comparison)
            continue
        draft = _own(passage, quantity, last, sentence, comparison)
        _raise(passage, last, draft)
        yield draft
        earlier = [*earlier[-2:], draft]


def _compared(
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


def _join(
    passage: Passage, figure: Draft, last: Draft, quantity: Quantity, comparison: Comparison | None
) -> None:
    between = passage.folded[last.end : quantity.span.start]
    grown = GROWN.fullmatch(between)
    if comparison is None and grown:
        comparison = _grown(passage, figure, last, grown)
    assert comparison is not None
    figure.comparators.append(_comparator(comparison, quantity))
    last.end = max(quantity.span.end, quantity.core.end)


def _grown(passage: Passage, figure: Draft, last: Draft, grown: re.Match[str]) -> Comparison:
    """增长12% behind its figure; 下降17.9% behind its base, which then names what it is compared with."""
    move, start = (grown["how"] or "") + grown["move"], last.end + grown.start("move")
    if figure is last or last.quantity is None:
        return Comparison(move, "growth", direction(grown["move"]), start, "")
    base = passage.folded[figure.end : last.quantity.span.start].strip(",、( ").removesuffix("的")
    return Comparison(base + move, "yoy" if "年" in base else "base", direction(grown["move"]), start, base)


def _comparator(comparison: Comparison, quantity: Quantity | None, end: int = 0) -> Comparator:
    return Comparator(
        comparison.text,
        comparison.type,
        comparison.direction,
        quantity.value if quantity else None,
        quantity.unit if quantity else "",
        Span(comparison.start, quantity.span.end if quantity else end),
        comparison.base,
    )


def _own(
    passage: Passage, quantity: Quantity, last: Draft | None, sentence: Span, comparison: Comparison | None
) -> Draft:
    clause = passage.clause(quantity.digits.start)
    floor = max(clause.start, last.end if last else 0, quantity.span.start - _BEFORE_MOST)
    comparison = comparison or change_before(passage.folded, floor, quantity.span.start)
    stop = max(floor, comparison.start) if comparison else quantity.span.start
    raw = _undated(passage, floor, stop)
    behind = _undated(passage, quantity.span.end, min(clause.end, quantity.span.end + 24))
    listed = max(sentence.start, last.end if last else 0, quantity.span.start - 120)
    names = enumerated(passage.folded[listed : quantity.span.start])
    metric, is_behind = metric_of(raw, behind, last.metric if last else "")
    noun = BEHIND.match(passage.folded, quantity.span.end, clause.end) if is_behind else None
    draft = Draft(
        quantity,
        floor + opened(passage.folded[floor:stop]),
        quantity.span.end,
        floor,
        noun.end() if noun else quantity.span.end,
        metric,
        kind_of(quantity, passage.folded[floor : quantity.span.start], behind[:1], len(names)),
        quantity.unit,
        names,
    )
    draft.direction = (
        direction_before(passage.folded, floor, quantity.span.start) if draft.kind == "change" else ""
    )
    if last and BASED.fullmatch(passage.folded, last.end, quantity.span.start):
        draft.metric, draft.relation = last.metric, BASE
    if comparison:
        draft.comparators.append(_comparator(comparison, None, quantity.span.start))
        draft.skip.append(Span(comparison.start, quantity.span.start))
        draft.start = min(draft.start, comparison.start)
    return draft


def _undated(passage: Passage, start: int, end: int) -> str:
    """The folded stretch without its dates."""
    parts, at = [], start
    for one in passage.dates_between(start, end):
        parts.append(passage.folded[at : one.span.start])
        at = max(at, min(one.span.end, end))
    return "".join([*parts, passage.folded[at:end]])


def _raise(passage: Passage, last: Draft | None, draft: Draft) -> None:
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

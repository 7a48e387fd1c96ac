"""From a quantity to a claim in the making (起草): a figure of its own, or taken into the one before."""

from collections.abc import Iterator

from taizhang.documents.span import Span
from taizhang.extraction.claims.comparisons import (
    BASED,
    Comparison,
    change_before,
    comparison_before,
    direction_before,
)
from taizhang.extraction.claims.draft import Draft
from taizhang.extraction.claims.joining import BASE, carry, comparator, compared, join
from taizhang.extraction.claims.kinds import kind_of
from taizhang.extraction.claims.metrics import BEHIND, enumerated, metric_of, opened
from taizhang.extraction.claims.passage import Passage
from taizhang.extraction.quantities import Quantity

_BEFORE_MOST = 60


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
        figure = compared(passage, earlier, quantity, comparison)
        if figure is not None:
            join(passage, figure, earlier[-1], quantity, comparison)
            continue
        draft = _own(passage, quantity, last, sentence, comparison)
        carry(passage, last, draft)
        yield draft
        earlier = [*earlier[-2:], draft]


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
        draft.comparators.append(comparator(comparison, None, quantity.span.start))
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

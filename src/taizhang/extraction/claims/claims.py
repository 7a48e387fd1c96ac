"""All claims of a text in reading order (论断提取)."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from taizhang.documents.furniture import furniture_lines
from taizhang.documents.nodes import Document, Place
from taizhang.documents.span import Span
from taizhang.extraction.claims.claim import Claim
from taizhang.extraction.claims.draft import Draft
from taizhang.extraction.claims.drafting import drafts
from taizhang.extraction.claims.linking import link
from taizhang.extraction.claims.lost import lost
from taizhang.extraction.claims.passage import Passage
from taizhang.extraction.claims.places import places
from taizhang.extraction.claims.repeated import written_once
from taizhang.extraction.claims.targets import is_meant
from taizhang.extraction.claims.timing import period_of
from taizhang.extraction.dates import dates
from taizhang.extraction.quantities import Quantity, quantities
from taizhang.extraction.quantities.scanning import folded_cells

TARGET = "目标"
_MEANT_WITHIN = 160


def claims(
    text: str, reference: date | str | None = None, document: Document | None = None
) -> tuple[Claim, ...]:
    """Every figure of a text as a statement. ``reference`` is the day that 去年 and 今年 lean on.

    With a ``document`` (whose text then counts) each claim has its place in the source, and page furniture is left out
    as the reader of the file found it; without one, as the lines tell. Never raises; same text, same claims.
    """
    text = document.text if document else text
    folded = folded_cells(text)
    passage = Passage.of(text, folded, dates(text, reference))
    found = tuple(written_once(text, [one for one in quantities(text) if is_claimed(one)]))
    furniture = _furniture(text) if document is None else ()
    where = places(document) if document else None
    made = [one for one in _in_order(passage, found) if not _lies_in(one.place, furniture)]
    made = [one for one in made if where is None or where.part(one.place) != "furniture"]
    link(passage, made)
    at = {id(draft): index for index, draft in enumerate(made)}
    return tuple(_claim(passage, draft, at, where.at(draft.place) if where else None) for draft in made)


def is_claimed(quantity: Quantity) -> bool:
    """三项制度 counts the text, 数十家 gives no number, 3,.83 cannot be read: quantities, but no claims.

    近三年 says when, not how long.
    """
    is_lately = (
        quantity.kind == "time"
        and quantity.form == "chinese"
        and any(one.text == "近" for one in quantity.qualifiers)
    )
    return quantity.value is not None and not quantity.is_prose and not is_lately


def _in_order(passage: Passage, found: tuple[Quantity, ...]) -> list[Draft]:
    return sorted([*drafts(passage, found), *lost(passage)], key=lambda draft: draft.place)


def _furniture(text: str) -> tuple[Span, ...]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    filled = [span for span in spans if text[span.start : span.end].strip()]
    lines = [text[span.start : span.end].strip() for span in filled]
    return tuple(filled[index] for index in sorted(furniture_lines(lines)))


def _lies_in(at: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _claim(passage: Passage, draft: Draft, at: dict[int, int], place: Place | None) -> Claim:
    quantity = draft.quantity
    start = max(passage.part(draft.place), draft.place - _MEANT_WITHIN)
    meant = is_meant(passage.folded[start : draft.place], passage.folded[draft.end : draft.end + 8])
    period = draft.period or period_of(passage, draft.place, tuple(draft.skip))
    whole = Span(draft.start, max(draft.end, draft.tail))
    return Claim(
        whole,
        passage.text[whole.start : whole.end],
        draft.metric,
        draft.subject,
        quantity.value if quantity else None,
        draft.unit,
        quantity.scale if quantity else Decimal(1),
        draft.kind,
        quantity.digits if quantity else None,
        quantity,
        tuple(_qualifiers(passage, draft, meant)),
        tuple(draft.comparators),
        "target" if meant else "done",
        period.value if period else None,
        period,
        enumerated=draft.names,
        direction=draft.direction or next((one.direction for one in draft.comparators), ""),
        place=place,
        part_of=at.get(id(draft.part_of)) if draft.part_of else None,
        relation=draft.relation,
        ratio=(at[id(draft.ratio[0])], at[id(draft.ratio[1])]) if draft.ratio else None,
    )


def _qualifiers(passage: Passage, draft: Draft, meant: bool) -> Iterator[str]:
    words = [one.text for one in draft.quantity.qualifiers] if draft.quantity else []
    if "仅" in passage.folded[draft.opening : draft.place] and not any(
        word.startswith("仅") for word in words
    ):
        yield "仅"
    yield from words
    if meant:
        yield TARGET

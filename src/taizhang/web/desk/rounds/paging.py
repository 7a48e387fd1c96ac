"""A long reading in pages (分页): a hundred findings at a time, with their part of the original."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse

from taizhang.ledger.rounds.models import Intake
from taizhang.ledger.rounds.queries import current_drafts
from taizhang.web.desk.rounds.cards import FindingCard

# A reading of the usual size stands on one page, with the whole document beside it.
WHOLE = 300
PAGE_CARDS = 100


def page_of(cards: Sequence[FindingCard], asked: QueryDict, at: int | None = None) -> Page[Any]:
    """The page that was asked for, or the one with a card, or with the finding at an offset of the text."""
    size = PAGE_CARDS if len(cards) > WHOLE else max(1, len(cards))
    pages = Paginator(cards, size)
    if "page" in asked:
        return pages.get_page(asked.get("page", ""))
    return pages.get_page(_place(cards, asked.get("card", ""), at) // size + 1)


def _place(cards: Sequence[FindingCard], target: str, at: int | None) -> int:
    if target:
        return next((n for n, card in enumerate(cards) if target in _targets(card)), 0)
    starts = ((n, card.row.start) for n, card in enumerate(cards))
    return max((n for n, start in starts if at is not None and start is not None and start <= at), default=0)


def _targets(card: FindingCard) -> set[str]:
    return {card.target, *(one.target for one in card.measures)}


def part_of(page: Page[Any], length: int) -> tuple[int, int] | None:
    """From the first finding of the page to the last; None where everything is shown."""
    if page.paginator.num_pages == 1:
        return None
    rows = [one.row for card in page for one in (card, *card.measures)]
    starts = [row.start for row in rows if row.start is not None]
    ends = [row.end for row in rows if row.end is not None]
    if not starts or not ends:
        return None
    first = 0 if page.number == 1 else min(starts)
    return first, length if page.number == page.paginator.num_pages else max(ends)


def address_of(intake: Intake, anchor: str) -> str:
    """Where to come back to after a correction: the card, on its page where there are several."""
    address = reverse("intake", args=[intake.pk])
    if not anchor:
        return address
    is_long = current_drafts(intake).count() > WHOLE
    return f"{address}?card={anchor}#{anchor}" if is_long else f"{address}#{anchor}"

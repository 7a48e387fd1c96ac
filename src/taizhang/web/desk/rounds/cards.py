"""What is proposed, as the right side of the page shows it (拟入账)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake
from taizhang.ledger.rounds.queries import all_drafts
from taizhang.web.desk.rounds.marking import Mark


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """``label`` is 3.1 for the first measure of the third finding, empty for what is left out."""

    row: DraftMeasure
    label: str

    @property
    def target(self) -> str:
        return f"m{self.row.pk}"

    @property
    def owners(self) -> Sequence[str]:
        return [one for one in (self.row.leader, self.row.lead_unit, self.row.person) if one]


@dataclass(frozen=True, slots=True)
class FindingCard:
    """``headings`` is the path where it differs from the card before: the head of a group."""

    row: DraftFinding
    number: int | None
    measures: Sequence[MeasureCard]
    headings: Sequence[str]

    @property
    def target(self) -> str:
        return f"f{self.row.pk}"

    @property
    def label(self) -> str:
        return str(self.number or "")

    @property
    def is_first(self) -> bool:
        return self.number == 1


def cards_of(intake: Intake) -> Sequence[FindingCard]:
    """All drafts in order; the ones that are included carry the number they would get, counted from 1."""
    return list(_cards(list(all_drafts(intake))))


def _cards(drafts: Sequence[DraftFinding]) -> Iterator[FindingCard]:
    number, path = 0, None
    for draft in drafts:
        number += draft.is_included
        shown = number if draft.is_included else None
        yield FindingCard(draft, shown, _measures(draft, shown), draft.path if draft.path != path else ())
        path = draft.path


def _measures(draft: DraftFinding, number: int | None) -> Sequence[MeasureCard]:
    cards, place = [], 0
    for row in draft.measures.all():
        place += row.is_included
        cards.append(MeasureCard(row, f"{number}.{place}" if number and row.is_included else ""))
    return cards


def marks_of(cards: Sequence[FindingCard]) -> Iterator[Mark]:
    """Where findings and measures stand in the text, as far as they are known to stand there."""
    for card in cards:
        yield from _mark(card, "finding")
        for measure in card.measures:
            yield from _mark(measure, "measure")


def _mark(card: FindingCard | MeasureCard, kind: str) -> Iterator[Mark]:
    start, end = card.row.start, card.row.end
    if start is not None and end is not None:
        yield Mark(start, end, kind if card.label else "omitted", card.target, card.label)

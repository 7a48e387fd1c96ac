"""The counts that a document states of itself, beside what is about to enter the ledger (数目核对)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from taizhang.ledger.rounds.models import Intake
from taizhang.web.desk.rounds.cards import FindingCard

STATUS = "status:"


@dataclass(frozen=True, slots=True)
class Count:
    """``declared`` is None where the document states no such count."""

    name: str
    declared: int | None
    found: int

    @property
    def agrees(self) -> bool:
        return self.declared == self.found


def counts_of(intake: Intake, cards: Sequence[FindingCard]) -> Sequence[Count]:
    return list(_counts(intake.declared, [card for card in cards if card.number]))


def _counts(declared: dict[str, int], cards: Sequence[FindingCard]) -> Iterator[Count]:
    if "aspects" in declared:
        yield Count(
            pgettext("count", "方面"),
            declared["aspects"],
            len({card.row.path[0] for card in cards if card.row.path}),
        )
    if "classes" in declared:
        deep = {tuple(card.row.path[:2]) for card in cards if len(card.row.path) > 1}
        yield Count(pgettext("count", "类"), declared["classes"], len(deep))
    yield Count(pgettext("count", "问题"), declared.get("findings"), len(cards))
    yield Count(
        pgettext("count", "措施"),
        declared.get("measures"),
        sum(bool(one.label) for card in cards for one in card.measures),
    )
    stated = Counter(card.row.stated_status for card in cards)
    for key, number in declared.items():
        if key.startswith(STATUS):
            status = key.removeprefix(STATUS)
            yield Count(_("标注“%(status)s”") % {"status": status}, number, stated[status])

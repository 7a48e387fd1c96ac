"""What names and dates of a document mean in this ledger (词义), looked up once each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from taizhang.bureau.organizations.queries import named
from taizhang.ledger.rounds.deadlines import last_day
from taizhang.ledger.rounds.models import Round


@dataclass(frozen=True)
class Known:
    """What the ledger knows of names and dates: the node that a name means, the last day that a time limit allows."""

    office: Callable[[str], int | None]
    last_day: Callable[[str], date | None]


def known_of(round: Round) -> Known:
    """A ledger says the same names and the same time limits over and over."""

    @cache
    def office(name: str) -> int | None:
        node = named(name, below=round.organization) if name else None
        return node.pk if node else None

    @cache
    def day(text: str) -> date | None:
        return last_day(text, round.feedback_on)

    return Known(office, day)

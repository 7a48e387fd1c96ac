"""What the figures of a bulletin are counted from (数字来源), and what of it has moved since: asked in five statements."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Max, OuterRef, Subquery, Sum

from taizhang.bureau.journal.models import Entry
from taizhang.bureau.meetings.models import Meeting
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.withheld import withheld_of
from taizhang.registers.books.models import Book, Recording
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.states import IndicatorState

LEDGER, MEETINGS, WITHHELD = "ledger", "meetings", "withheld"
# How far each origin has come, by its name.
Origins = Mapping[str, Any]


def of_book(register: str) -> str:
    return f"book:{register}"


def of_indicator(code: str) -> str:
    return f"indicator:{code}"


def origins_of(round: Round) -> Origins:
    """As they stand now. Entries and versions are never taken back, so what stands as before has not moved between."""
    return {
        LEDGER: _heads(round),
        MEETINGS: _meetings(round),
        WITHHELD: withheld_of(round),
        **_books(round.organization_id),
        **_indicators(round.organization_id),
    }


def moved(before: Origins, after: Origins) -> frozenset[str]:
    """The names of those that have moved, come or gone."""
    return frozenset(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def known_by(origins: Origins) -> dict[str, int]:
    """The last recording of each register."""
    start = of_book("")
    return {name.removeprefix(start): it[-1] for name, it in origins.items() if name.startswith(start)}


def _heads(round: Round) -> dict[str, int]:
    """The number of the last entry of each finding: measures and what became of a finding are told there too."""
    streams = [f"finding:{key}" for key in round.findings.order_by().values_list("pk", flat=True)]
    kept = Entry.objects.filter(stream__in=streams).order_by()
    return dict(kept.values_list("stream").annotate(Max("number")))


def _meetings(round: Round) -> tuple[int, int]:
    kept = Meeting.objects.filter(organization=round.organization_id)
    told = kept.aggregate(count=Count("pk"), versions=Sum("version"))
    return told["count"], told["versions"] or 0


def _books(organization_id: int) -> dict[str, tuple[int, int]]:
    """Version and last recording: the first moves with what is set about a book, the second with its rows."""
    last = Recording.objects.filter(book=OuterRef("pk")).order_by("-number").values("number")[:1]
    kept = Book.objects.filter(organization=organization_id).annotate(last=Subquery(last)).order_by()
    told = kept.values_list("register", "version", "last")
    return {of_book(register): (version, number or 0) for register, version, number in told}


def _indicators(organization_id: int) -> dict[str, tuple[int | None, int]]:
    kept = Indicator.objects.filter(organization=organization_id, state=IndicatorState.IN_USE).order_by()
    told = kept.values_list("code", "definition", "owner")
    return {of_indicator(code): (definition, owner) for code, definition, owner in told}

"""Questions about lists."""

from datetime import date

from django.db.models import Count, Q

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import GROUPS, Organization
from taizhang.ledger.lists.counting import Cell, finding_cells
from taizhang.ledger.lists.models import FindingLine, MeasureLine
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import inside, rounds_for


def scope_of(actor: Actor) -> Q:
    """Lines that the actor sees: those of the visible rounds, and those handed to their groups by other units.

    Whoever sees every round is asked for none: a condition that holds everywhere keeps a database from its indexes.
    """
    visible = rounds_for(actor).order_by().values("pk")
    if not Round.objects.exclude(pk__in=visible).exists():
        return Q()
    rounds = Q(round__in=visible)
    groups = Organization.objects.filter(inside(actor, "path"), kind__in=GROUPS)
    handed = Q(group__in=groups.values("pk"))
    return rounds | handed if FindingLine.objects.filter(handed).exclude(rounds).exists() else rounds


def cells_by_round(rounds: list[int], today: date) -> dict[int, list[Cell]]:
    """The counts of findings of several rounds, in one statement."""
    below: dict[int, list[Cell]] = {round: [] for round in rounds}
    for cell in finding_cells(FindingLine.objects.filter(round__in=rounds), today, by=("round_id",)):
        below[cell.of[0]].append(cell)
    return below


def leaders_in(scope: Q) -> list[tuple[str, int]]:
    """The leaders named there, with the number of their measures."""
    named = MeasureLine.objects.filter(scope).exclude(leader="").order_by("leader")
    return list(named.values_list("leader").annotate(count=Count("pk")))

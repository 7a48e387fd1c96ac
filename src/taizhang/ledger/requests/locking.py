"""Locks in one order (加锁): a finding or a round before measures; a finding before its round, never after."""

from django.db.models import QuerySet

from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round


def locked(measures: QuerySet[Measure]) -> list[Measure]:
    """Locked for the rest of the transaction, in the order of their keys: nobody changes what a plan is made of."""
    rows = Measure.objects.select_for_update(no_key=True)
    return list(rows.filter(pk__in=measures.values("pk")).order_by("pk"))


def locked_round(round: Round) -> Round:
    return Round.objects.select_for_update(no_key=True).get(pk=round.pk)

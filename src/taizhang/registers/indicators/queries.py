"""Which indicators a person sees, and what they show on a day (指标查询)."""

from django.db.models import Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.paths import prefixes
from taizhang.registers.indicators.models import Indicator, Receipt


def indicators_for(actor: Actor) -> QuerySet[Indicator]:
    """The indicators of every unit in which, or above which, the person holds a post."""
    seen = Q(pk__in=())
    for path in actor.paths:
        seen |= Q(organization__path__startswith=path) | Q(organization__path__in=prefixes(path))
    return Indicator.objects.filter(seen).select_related("organization", "owner", "definition")


def receipts_for(actor: Actor) -> QuerySet[Receipt]:
    visible = indicators_for(actor).order_by().values("pk")
    rows = Receipt.objects.filter(indicator__in=visible)
    return rows.select_related("indicator__organization", "indicator__owner", "definition", "frozen_by")

"""How long entries wait for their place in the log (封存滞后), read from the house that a fault test stages."""

from typing import Any


def lag() -> dict[str, Any]:
    """How long each entry waited for its place, in seconds, the shortest first; what the building of the house wrote is left out."""
    from django.db.models import Min

    from taizhang.bureau.journal.models import Leaf, Seal

    first, waited = Seal.objects.aggregate(first=Min("size"))["first"] or 0, []
    seals = iter(Seal.objects.order_by("size"))
    seal = next(seals)
    for one in Leaf.objects.filter(index__gte=first).select_related("entry").order_by("index"):
        while seal.size <= one.index:
            seal = next(seals)
        waited.append(round((seal.sealed_at - one.entry.at).total_seconds(), 1))
    return {"seconds": sorted(waited)}

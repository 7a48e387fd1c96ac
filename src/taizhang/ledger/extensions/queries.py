"""Questions about more time: who asked, what waits for whom, how often it was granted."""

from collections.abc import Sequence

from django.db.models import QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.extensions.states import RequestState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import measures_for
from taizhang.ledger.requests.guards import may_answer


def extensions_for(actor: Actor) -> QuerySet[Extension]:
    return Extension.objects.filter(measure__in=measures_for(actor).values("pk")).select_related(
        "measure__finding__round__organization",
        "measure__finding__office",
        "measure__finding__group",
        "measure__office",
        "submitted_by",
        "submitted_for",
    )


def extensions_waiting_for(actor: Actor) -> list[Extension]:
    """Requests whose awaited step this actor may answer."""
    in_hand = extensions_for(actor).filter(state=RequestState.SUBMITTED).prefetch_related("answers")
    return [one for one in in_hand if may_answer(one, actor)]


def granted(measures: Sequence[Measure]) -> dict[int, int]:
    """How often more time was granted, by measure; one query."""
    given = Extension.objects.filter(measure__in=measures, state=RequestState.GRANTED).order_by()
    counted: dict[int, int] = {}
    for measure in given.values_list("measure", flat=True):
        counted[measure] = counted.get(measure, 0) + 1
    return counted

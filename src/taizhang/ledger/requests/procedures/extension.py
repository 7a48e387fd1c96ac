"""延期:a measure gets a later date; the first one is kept for ever."""

from typing import Any

from django.db.models import F

from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.terms import day_of, move_date
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.procedures.procedure import Procedure, measure_of


def seen(request: Request) -> dict[str, Any]:
    return as_seen(measure_of(request))


def as_seen(measure: Measure) -> dict[str, Any]:
    due = measure.due_date
    return {"text": measure.text, "due_date": due.isoformat() if due else None}


def _carry_out(request: Request) -> None:
    measure = measure_of(request)
    move_date(measure, day_of(request.asked["due_date"]), extensions=1)
    Measure.objects.filter(pk=measure.pk).update(version=F("version") + 1)


PROCEDURE = Procedure(seen, _carry_out)

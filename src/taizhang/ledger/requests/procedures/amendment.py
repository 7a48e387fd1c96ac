"""方案修订:one measure of an approved plan is to be agreed anew."""

from typing import Any

from django.db.models import F

from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.terms import terms_of, write_terms
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.procedures.procedure import Procedure, measure_of


def seen(request: Request) -> dict[str, Any]:
    return terms_of(measure_of(request))


def _carry_out(request: Request) -> None:
    measure = measure_of(request)
    write_terms(measure, request.asked)
    Measure.objects.filter(pk=measure.pk).update(version=F("version") + 1)


PROCEDURE = Procedure(seen, _carry_out)

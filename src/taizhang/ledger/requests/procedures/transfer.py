"""移交:another office answers for a finding, or carries a measure out."""

from typing import Any

from django.db.models import F

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.procedures.procedure import Procedure, measure_of


def seen(request: Request) -> dict[str, Any]:
    if request.measure_id:
        return as_seen(measure_of(request))
    return as_seen(Finding.objects.get(requests=request))


def as_seen(row: Finding | Measure) -> dict[str, Any]:
    """The office that has it now; a measure without one is its finding's."""
    office = row.office or (row.finding.office if isinstance(row, Measure) else None)
    return {"office": office.pk if office else None, "office_name": str(office or "")}


def _carry_out(request: Request) -> None:
    """What was done stays with those who did it: reports and evidence keep their names, four eyes keep theirs."""
    office = Organization.objects.get(pk=request.asked["office"])
    if request.measure_id:
        moved = Measure.objects.filter(pk=measure_of(request).pk)
    else:
        finding = Finding.objects.filter(requests=request)
        finding.update(office=office, version=F("version") + 1)
        open_ones = Measure.objects.filter(finding=request.finding_id, state=MeasureState.ONGOING)
        moved = open_ones.filter(office=request.seen["office"])
    moved.update(office=office, unit_name=str(office), person_name="", version=F("version") + 1)


PROCEDURE = Procedure(seen, _carry_out)

"""Standing rows brought to what the document says (更新): only the values that were shown, and the day they imply."""

from collections.abc import Sequence
from typing import Any

from django.db.models import F

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.drafting import kind_of
from taizhang.ledger.measures.entering.differences import DUE, HELPING, UNIT
from taizhang.ledger.measures.entering.rows import Change, MeasureStep, Step
from taizhang.ledger.measures.known import Known
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.naming import names_in


def bring_finding(step: Step) -> None:
    """Title and headings as the document has them."""
    assert step.held is not None
    values: dict[str, Any] = {
        one.field: list(step.given.path) if one.field == "path" else one.after for one in step.changes
    }
    Finding.objects.filter(pk=step.held.pk).update(**values, version=F("version") + 1)


def bring_measure(step: MeasureStep, known: Known) -> None:
    assert step.held is not None
    values = _values(step.changes, known)
    Measure.objects.filter(pk=step.held.pk).update(**values, version=F("version") + 1)


def _values(changes: Sequence[Change], known: Known) -> dict[str, Any]:
    """A unit that is a node answers for the measure; a time limit gives its day and its kind."""
    values: dict[str, Any] = {one.field: one.after for one in changes}
    if UNIT in values and (office := known.office(values[UNIT])):
        values["office_id"] = office
    if HELPING in values:
        values[HELPING] = names_in(values[HELPING])
    if DUE in values:
        values |= {"due_date": known.last_day(values[DUE]), "kind": kind_of(values[DUE])}
    return values

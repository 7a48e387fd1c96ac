"""Findings (问题)."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.findings.states import FindingState


class FindingShape(Shape):
    id: int
    version: int
    round: int
    number: int
    path: list[str]
    title: str
    stated_status: str
    office: int | None
    group: int | None
    registered_at: datetime
    state: str


def describe(row: Finding) -> FindingShape:
    return FindingShape(
        id=row.pk,
        version=row.version,
        round=row.round_id,
        number=row.number,
        path=row.path,
        title=row.title,
        stated_status=row.stated_status,
        office=row.office_id,
        group=row.group_id,
        registered_at=row.registered_at,
        state=row.state,
    )


FINDINGS = Resource(
    noun="findings",
    title=_("问题"),
    model=Finding,
    rows=findings_for,
    shape=FindingShape,
    describe=describe,
    filters={
        "round": Filter("round"),
        "office": Filter("office"),
        "group": Filter("group"),
        "state": Filter("state", str, tuple(FindingState.values)),
    },
)

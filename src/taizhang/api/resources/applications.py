"""Applications for write-off and the decisions on them (申请销号、审核)."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.writeoffs.models import Application


class DecisionShape(Shape):
    step_order: int
    step_name: str
    answer: str
    opinion: str
    digest: str
    decided_by: int
    decided_for: int | None
    decided_at: datetime


class ApplicationShape(Shape):
    id: int
    finding: int
    number: int
    statement: str
    digest: str
    submitted_by: int
    submitted_for: int | None
    submitted_at: datetime
    withdrawn_at: datetime | None
    decisions: list[DecisionShape]


def applications(actor: Actor) -> QuerySet[Application]:
    visible = findings_for(actor).order_by().values("pk")
    whole = Application.objects.select_related("withdrawal").prefetch_related("decisions")
    return whole.filter(finding__in=visible)


def describe(row: Application) -> ApplicationShape:
    decisions = [
        DecisionShape(
            step_order=one.step_order,
            step_name=one.step_name,
            answer=one.answer,
            opinion=one.opinion,
            digest=one.digest,
            decided_by=one.decided_by_id,
            decided_for=one.decided_for_id,
            decided_at=one.decided_at,
        )
        for one in row.decisions.all()
    ]
    withdrawal = getattr(row, "withdrawal", None)
    return ApplicationShape(
        id=row.pk,
        finding=row.finding_id,
        number=row.number,
        statement=row.statement,
        digest=row.digest,
        submitted_by=row.submitted_by_id,
        submitted_for=row.submitted_for_id,
        submitted_at=row.submitted_at,
        withdrawn_at=withdrawal.withdrawn_at if withdrawal else None,
        decisions=decisions,
    )


APPLICATIONS = Resource(
    noun="applications",
    title=_("销号申请"),
    model=Application,
    rows=applications,
    shape=ApplicationShape,
    describe=describe,
    filters={"finding": Filter("finding"), "round": Filter("finding__round")},
    has_journal=False,
)

"""Questions about write-off: what waits for whom, what came back."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.evidence.models import EvidenceLink
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.guards import reviewers
from taizhang.ledger.writeoffs.models import Decision
from taizhang.ledger.writeoffs.states import Answer


def waiting_for(actor: Actor) -> Sequence[Finding]:
    """Findings under review whose current step this actor may decide, in a constant number of queries."""
    under_review = (
        findings_for(actor).filter(state=FindingState.UNDER_REVIEW).exclude(pk__in=took_part(actor))
    )
    found = under_review.prefetch_related("applications__decisions", "applications__submitted_by")
    return [
        one for one in found if actor.holds(reviewers(one), one.scope_path) and not _has_acted(one, actor)
    ]


def took_part(actor: Actor) -> QuerySet[Finding]:
    """Findings for which the actor reported progress or submitted evidence."""
    linked = EvidenceLink.objects.filter(linked_by=actor.person_id)
    revised = EvidenceLink.objects.filter(evidence__revisions__made_by=actor.person_id)
    own = (
        Q(measures__reports__reported_by=actor.person_id)
        | Q(measures__in=linked.values("measure"))
        | Q(measures__in=revised.values("measure"))
    )
    return Finding.objects.filter(own).order_by()


def _has_acted(finding: Finding, actor: Actor) -> bool:
    application = current_application(finding)
    if application is None:
        return False
    acted = {application.submitted_by_id, *(one.decided_by_id for one in application.decisions.all())}
    return actor.person_id in acted


def sent_back_to(actor: Actor) -> Sequence[Decision]:
    """The latest answers that returned applications of findings in the actor's offices, still in progress."""
    found = Decision.objects.filter(
        answer=Answer.SENT_BACK,
        application__finding__state=FindingState.IN_PROGRESS,
        application__finding__in=findings_for(actor),
    ).select_related(
        "application__finding__office", "application__finding__round__organization", "decided_by"
    )
    latest = {one.application.finding_id: one for one in found.order_by("decided_at")}
    return [
        one
        for one in latest.values()
        if actor.holds((Role.OFFICER, Role.OFFICE_HEAD), one.application.finding.scope_path)
    ]

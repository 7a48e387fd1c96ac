"""Questions about write-off: what waits for whom, what came back."""

from collections.abc import Sequence

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import lines_for
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.models import Decision
from taizhang.ledger.writeoffs.reviewing import reviewers
from taizhang.ledger.writeoffs.states import Answer
from taizhang.ledger.writeoffs.working import took_part


def waiting_for(actor: Actor) -> Sequence[Finding]:
    """Findings under review whose current step this actor may decide, in a constant number of queries."""
    under_review = (
        findings_for(actor).filter(state=FindingState.UNDER_REVIEW).exclude(pk__in=took_part(actor))
    )
    found = list(under_review.prefetch_related("applications__decisions", "applications__submitted_by"))
    theirs = [one for one in found if actor.holds(reviewers(one), *one.scope_paths)]
    lines = _lines(theirs, actor)
    return [one for one in theirs if _may_decide(one, actor, lines)]


def _lines(findings: Sequence[Finding], actor: Actor) -> dict[str, list[Person]]:
    """The leaders in charge of the offices whose step is a leader's."""
    led = {one.office.path for one in findings if one.office and Role.LEADER in reviewers(one)}
    return lines_for(led, on=actor.on) if led else {}


def _may_decide(finding: Finding, actor: Actor, lines: dict[str, list[Person]]) -> bool:
    application = current_application(finding)
    is_leaders = Role.LEADER in reviewers(finding) and finding.office is not None
    among = [one.pk for one in lines.get(finding.scope_path, ())] if is_leaders else []
    post = actor.post_for(reviewers(finding), finding.scope_paths, among=among or None)
    if application is None or post is None or application.applicants & actor.standing:
        return False
    hands = {actor.person_id, actor.holder_of(post)}
    return not any(one.deciders & hands for one in application.decisions.all())


def sent_back_to(actor: Actor) -> Sequence[Decision]:
    """The latest answers that returned applications of findings in the actor's offices, still in progress."""
    found = Decision.objects.filter(
        answer=Answer.SENT_BACK,
        application__finding__state=FindingState.IN_PROGRESS,
        application__finding__in=findings_for(actor),
    ).select_related(
        "application__finding__office",
        "application__finding__group",
        "application__finding__round__organization",
        "decided_by",
        "decided_for",
    )
    latest = {one.application.finding_id: one for one in found.order_by("decided_at")}
    return [
        one
        for one in latest.values()
        if actor.holds((Role.OFFICER, Role.OFFICE_HEAD), *one.application.finding.scope_paths)
    ]

"""Questions about write-off: what waits for whom, what came back."""

from collections.abc import Iterator, Sequence

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import lines_for
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.rounds.chains import Counting
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.models import Decision, Notice
from taizhang.ledger.writeoffs.publicising import end_now, under_notice
from taizhang.ledger.writeoffs.reviewing import (
    Lines,
    is_for_the_leader_in_charge,
    missing_seats,
    place_of,
    reviewed_over,
    reviewers,
)
from taizhang.ledger.writeoffs.states import REFUSING
from taizhang.ledger.writeoffs.working import took_part


def notices_moved() -> Iterator[Finding]:
    """Findings under review whose public notice ends on another day than was posted, since a year was entered."""
    working = Notice.objects.filter(
        counting=Counting.WORKING, removal=None, application__finding__state=FindingState.UNDER_REVIEW
    )
    for one in working.select_related("application__finding"):
        found = under_notice(one.application.finding)
        if found and found[2] == one and end_now(one).date != one.until_date:
            yield one.application.finding


def waiting_for(actor: Actor) -> Sequence[Finding]:
    """Findings under review whose current step this actor may decide, in a constant number of queries."""
    under_review = (
        findings_for(actor).filter(state=FindingState.UNDER_REVIEW).exclude(pk__in=took_part(actor))
    )
    found = list(
        under_review.prefetch_related(
            "applications__decisions", "applications__seats__organization", "applications__submitted_by"
        )
    )
    theirs = [one for one in found if actor.holds(reviewers(one), *reviewed_over(one))]
    lines = _lines(theirs, actor)
    return [one for one in theirs if _may_decide(one, actor, lines)]


def _lines(findings: Sequence[Finding], actor: Actor) -> dict[str, list[Person]]:
    """The leaders in charge of the offices whose step is a leader's."""
    led = {
        one.scope_path
        for one in findings
        if any(is_for_the_leader_in_charge(seat, one) for seat in missing_seats(one))
    }
    return lines_for(led, on=actor.on) if led else {}


def _may_decide(finding: Finding, actor: Actor, lines: Lines) -> bool:
    application = current_application(finding)
    place = place_of(finding, actor, lines)
    if application is None or place is None or application.applicants & actor.standing:
        return False
    hands = {actor.person_id, actor.holder_of(place[1])}
    return not any(one.deciders & hands for one in application.decisions.all())


def sent_back_to(actor: Actor) -> Sequence[Decision]:
    """The latest answers that returned applications of findings in the actor's offices, still in progress."""
    found = Decision.objects.filter(
        answer__in=REFUSING,
        application__finding__state=FindingState.IN_PROGRESS,
        application__finding__in=findings_for(actor),
    ).select_related(
        "application__finding__office",
        "application__finding__group",
        "application__finding__round__organization",
        "decided_by",
        "decided_for",
        "rejection",
    )
    latest = {one.application.finding_id: one for one in found.order_by("decided_at")}
    return [
        one
        for one in latest.values()
        if actor.holds((Role.OFFICER, Role.OFFICE_HEAD), *one.application.finding.scope_paths)
    ]

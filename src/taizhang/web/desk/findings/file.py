"""A finding with everything below it, read in a constant number of queries (案卷)."""

from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet

from taizhang.ledger.evidence.models import Evidence, EvidenceLink
from taizhang.ledger.evidence.queries import REVISIONS
from taizhang.ledger.evidence.states import STANDING
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure, ProgressReport
from taizhang.ledger.writeoffs.models import Application, Decision, Mark, Notice, Objection, Seat, Visit

REPORTS = ProgressReport.objects.select_related("reported_by")
LINKS = EvidenceLink.objects.select_related(
    "evidence__submitted_by", "linked_by", "unlinking__unlinked_by"
).prefetch_related(Prefetch("evidence__revisions", REVISIONS))
DECISIONS = Decision.objects.select_related("decided_by", "decided_for", "rejection")
SEATS = Seat.objects.select_related("organization")
APPLICATIONS = Application.objects.select_related("submitted_by", "submitted_for", "withdrawal__withdrawn_by")
VISITS = Visit.objects.select_related("recorded_by").prefetch_related("files")
OBJECTIONS = Objection.objects.select_related("recorded_by", "answer__answered_by")
NOTICES = Notice.objects.select_related("posted_by", "removal__removed_by").prefetch_related(
    Prefetch("objections", OBJECTIONS)
)
MARKS = Mark.objects.select_related("made_by", "revision")


def with_file(findings: QuerySet[Finding]) -> QuerySet[Finding]:
    """Adds measures with reports and evidence, and applications with decisions."""
    measures = Measure.objects.select_related("office", "resolution__meeting__record").order_by("number")
    below = measures.prefetch_related(
        Prefetch("reports", REPORTS),
        Prefetch("links", LINKS),
        "milestones",
        "check_ins__checked_by",
        "requests",
    )
    applications = APPLICATIONS.prefetch_related(
        Prefetch("decisions", DECISIONS),
        Prefetch("seats", SEATS),
        Prefetch("visits", VISITS),
        Prefetch("notices", NOTICES),
        Prefetch("marks", MARKS),
    )
    return findings.prefetch_related(Prefetch("measures", below), Prefetch("applications", applications))


def measures_of(finding: Finding) -> Sequence[Measure]:
    """The measures in order, each knowing the finding that is already read."""
    measures = list(finding.measures.all())
    for measure in measures:
        measure.finding = finding
    return measures


def pieces_of(finding: Finding) -> Sequence[Evidence]:
    """Each piece of evidence that counts for the finding, once, however many measures it proves."""
    links = (link for measure in finding.measures.all() for link in measure.links.all())
    standing = {
        one.evidence_id: one.evidence for one in links if one.is_live and one.evidence.state in STANDING
    }
    return list(standing.values())


def streams_of(finding: Finding) -> list[str]:
    """The finding's own stream and those of all that ever proved it."""
    links = (link for measure in finding.measures.all() for link in measure.links.all())
    return [finding.stream, *dict.fromkeys(f"evidence:{link.evidence_id}" for link in links)]

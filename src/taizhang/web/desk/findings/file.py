"""A finding with everything below it, read in a constant number of queries (案卷)."""

from collections.abc import Sequence

from django.db.models import Exists, Model, OuterRef, Prefetch, QuerySet, prefetch_related_objects
from django.shortcuts import get_object_or_404

from taizhang.ledger.evidence.models import Evidence, EvidenceLink
from taizhang.ledger.evidence.queries import REVISIONS
from taizhang.ledger.evidence.states import STANDING
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.lineage.models import Succession
from taizhang.ledger.measures.models import CheckIn, Measure, Milestone, ProgressReport
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.states import RequestState
from taizhang.ledger.writeoffs.lacks import Proof
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


def file_of(finding: int, among: QuerySet[Finding]) -> Finding:
    """The finding with measures, their reports and evidence, what is asked of them, and applications with decisions; 404
    where it is not ``among`` them. What is known to be empty is not asked for.
    """
    row = get_object_or_404(_told(among), pk=finding)
    prefetch_related_objects([row], Prefetch("measures", _measures(row)), "requests")
    for measure in row.measures.all():
        measure.finding = row
        _set_down(measure, "requests", [one for one in row.requests.all() if one.measure_id == measure.pk])
        _unless(row, "has_milestones", measure, "milestones")
        _unless(row, "has_check_ins", measure, "check_ins")
    if _has(row, "has_applications"):
        prefetch_related_objects([row], Prefetch("applications", _applications()))
    _unless(row, "has_applications", row, "applications")
    return row


def _told(findings: QuerySet[Finding]) -> QuerySet[Finding]:
    """Says of a finding what lies below it."""
    own = OuterRef("pk")
    return findings.select_related("round__programme", "key_task__resolution").annotate(
        has_milestones=Exists(Milestone.objects.filter(measure__finding=own)),
        has_check_ins=Exists(CheckIn.objects.filter(measure__finding=own)),
        has_applications=Exists(Application.objects.filter(finding=own)),
        has_origins=Exists(Succession.objects.filter(successor=own)),
    )


def _has(finding: Finding, what: str) -> bool:
    return bool(getattr(finding, what))


def _measures(finding: Finding) -> QuerySet[Measure]:
    measures = Measure.objects.select_related("office", "resolution__meeting__record").order_by("number")
    below = measures.prefetch_related(Prefetch("reports", REPORTS), Prefetch("links", LINKS))
    if _has(finding, "has_milestones"):
        below = below.prefetch_related("milestones")
    if _has(finding, "has_check_ins"):
        below = below.prefetch_related("check_ins__checked_by")
    return below


def _applications() -> QuerySet[Application]:
    return APPLICATIONS.prefetch_related(
        Prefetch("decisions", DECISIONS),
        Prefetch("seats", SEATS),
        Prefetch("visits", VISITS),
        Prefetch("notices", NOTICES),
        Prefetch("marks", MARKS),
    )


def _unless(finding: Finding, what: str, row: Model, name: str) -> None:
    """Where the finding has nothing of it, the row answers ``name`` with nothing and does not ask."""
    if not _has(finding, what):
        _set_down(row, name, [])


def _set_down(row: Model, name: str, rows: Sequence[Model]) -> None:
    """As if ``name`` had been prefetched."""
    known = getattr(row, name).all()
    known._result_cache = rows
    row._prefetched_objects_cache = getattr(row, "_prefetched_objects_cache", {}) | {name: known}  # type: ignore[attr-defined]


def has_origins(finding: Finding) -> bool:
    """Whether it came of a split or a merger."""
    return _has(finding, "has_origins")


def measures_of(finding: Finding) -> Sequence[Measure]:
    """The measures in order, each knowing the finding that is already read."""
    return list(finding.measures.all())


def pending_of(finding: Finding) -> Sequence[Request]:
    """What is asked of the finding or of a measure of it and not answered yet."""
    return [one for one in finding.requests.all() if one.state == RequestState.PENDING]


def proof_of(finding: Finding) -> Proof:
    """What counts for the finding, from what was read."""
    links = (link for measure in finding.measures.all() for link in measure.links.all())
    proved = {one.measure_id for one in links if one.is_live and one.evidence.state in STANDING}
    return Proof(proved, pieces_of(finding))


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

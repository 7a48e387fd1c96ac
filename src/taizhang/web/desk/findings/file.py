"""A finding with everything below it, read in a constant number of queries (案卷)."""

from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet

from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure, ProgressReport
from taizhang.ledger.writeoffs.models import Application, Decision

REPORTS = ProgressReport.objects.select_related("reported_by")
EVIDENCE = Evidence.objects.select_related("file", "submitted_by")
DECISIONS = Decision.objects.select_related("decided_by", "decided_for")
APPLICATIONS = Application.objects.select_related("submitted_by", "submitted_for", "withdrawal__withdrawn_by")


def with_file(findings: QuerySet[Finding]) -> QuerySet[Finding]:
    """Adds measures with reports and evidence, and applications with decisions."""
    measures = Measure.objects.select_related("office", "resolution__meeting__record").order_by("number")
    below = measures.prefetch_related(Prefetch("reports", REPORTS), Prefetch("evidence", EVIDENCE))
    applications = APPLICATIONS.prefetch_related(Prefetch("decisions", DECISIONS))
    return findings.prefetch_related(Prefetch("measures", below), Prefetch("applications", applications))


def measures_of(finding: Finding) -> Sequence[Measure]:
    """The measures in order, each knowing the finding that is already read."""
    measures = list(finding.measures.all())
    for measure in measures:
        measure.finding = finding
    return measures

"""Exactly what an application submits, and the digest that decisions bind to (送审内容)."""

from typing import Any

from taizhang.bureau.journal.canonical import digest_of
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure


def submission(finding: Finding) -> dict[str, Any]:
    """The finding with its measures, reports and standing evidence, as plain facts."""
    measures = finding.measures.prefetch_related("reports", "evidence__file").order_by("number")
    return {
        "finding": finding.pk,
        "title": finding.title,
        "path": finding.path,
        "measures": [_measure(one) for one in measures],
    }


def submission_digest(finding: Finding) -> str:
    """SHA-256 (hex) of the canonical submission: it changes when anything a reviewer would see changes."""
    return digest_of(submission(finding))


def _measure(measure: Measure) -> dict[str, Any]:
    standing = [one for one in measure.evidence.all() if one.state == EvidenceState.SUBMITTED]
    return {
        "number": measure.number,
        "text": measure.text,
        "state": measure.state,
        "due": measure.due_date,
        "done_on": measure.done_on,
        "reports": [[one.happened_on, one.text] for one in measure.reports.all()],
        "evidence": [_evidence(one) for one in standing],
    }


def _evidence(evidence: Evidence) -> list[str]:
    return [evidence.title, evidence.file_name, evidence.file.digest]

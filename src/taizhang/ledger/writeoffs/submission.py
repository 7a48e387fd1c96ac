"""Exactly what an application submits, and the digest that decisions bind to (送审内容)."""

from typing import Any

from django.db.models import prefetch_related_objects

from taizhang.bureau.journal.canonical import digest_of
from taizhang.ledger.evidence.content import content_of
from taizhang.ledger.evidence.models import EvidenceLink
from taizhang.ledger.evidence.states import STANDING
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure


def submission(finding: Finding) -> dict[str, Any]:
    """The finding with its measures, reports and standing evidence, as plain facts; a page that has read them hands them on."""
    below = ("reports", "milestones", "links__unlinking", "links__evidence__revisions__files__file")
    prefetch_related_objects([finding], *(f"measures__{one}" for one in below))
    measures = sorted(finding.measures.all(), key=lambda one: one.number)
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
    live = [one for one in measure.links.all() if one.is_live and one.evidence.state in STANDING]
    live.sort(key=lambda one: (one.evidence.submitted_at, one.evidence.pk))
    stages = [
        [one.name, one.due_date, one.reached_on] for one in measure.milestones.all() if not one.is_dropped
    ]
    return {
        # Only where there are any: an application from before there were stages keeps its digest.
        **({"stages": stages} if stages else {}),
        "number": measure.number,
        "text": measure.text,
        "state": measure.state,
        "due": measure.due_date,
        "done_on": measure.done_on,
        "reports": [[one.happened_on, one.text] for one in measure.reports.all()],
        "evidence": [_evidence(one) for one in live],
    }


def _evidence(link: EvidenceLink) -> list[str] | dict[str, Any]:
    """The revision and the link that the reviewer sees.

    What was handed in before there were revisions has no kind, and says what it said then: an application that was
    under review when the house was brought up to date keeps its digest.
    """
    current = link.evidence.current
    content = content_of(current)
    if not current.kind and current.number == 1:
        return [content.title, *content.listed[0]]
    return {
        "evidence": link.evidence_id,
        "link": link.pk,
        "revision": current.number,
        "title": content.title,
        "note": current.note,
        "about": content.about,
        "files": content.listed,
    }

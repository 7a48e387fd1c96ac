"""Rows as this person sees them (查找): what lies outside their scope does not exist."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from taizhang.ledger.evidence.models import Evidence, EvidenceFile
from taizhang.ledger.evidence.queries import evidence_for, is_open_to
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import measures_for
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.eyes import before_eyes
from taizhang.web.desk.session import actor


def finding_for(request: HttpRequest, finding: int) -> Finding:
    row = get_object_or_404(findings_for(actor(request)), pk=finding)
    before_eyes(request, row)
    return row


def measure_for(request: HttpRequest, finding: int, measure: int) -> Measure:
    """The measure by its number within the finding, as people call it."""
    row = get_object_or_404(measures_for(actor(request)), finding=finding, number=measure)
    before_eyes(request, row.finding)
    return row


def found_evidence(request: HttpRequest, evidence: int) -> Evidence:
    row = get_object_or_404(evidence_for(actor(request)), pk=evidence)
    if not is_open_to(row, actor(request)):
        raise Http404
    before_eyes(request, row)
    return row


def found_file(request: HttpRequest, evidence: int, file: int) -> EvidenceFile:
    """A file of any revision of a piece that the person sees."""
    row = found_evidence(request, evidence)
    return get_object_or_404(EvidenceFile.objects.select_related("file"), pk=file, revision__evidence=row.pk)


def round_for(request: HttpRequest, round: int) -> Round:
    return get_object_or_404(rounds_for(actor(request)), pk=round)


def place_of(measure: Measure) -> str:
    """The address of a measure: its place on the page of its finding."""
    return f"{reverse('finding', args=[measure.finding_id])}#measure-{measure.number}"

"""Rows as this person sees them: what lies outside their scope does not exist (查找)."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import measures_for
from taizhang.web.desk.session import actor


def finding_for(request: HttpRequest, finding: int) -> Finding:
    return get_object_or_404(findings_for(actor(request)), pk=finding)


def measure_for(request: HttpRequest, finding: int, measure: int) -> Measure:
    """The measure by its number within the finding, as people call it."""
    return get_object_or_404(measures_for(actor(request)), finding=finding, number=measure)

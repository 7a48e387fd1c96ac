"""The rounds that a person may see (轮次)."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.session import actor


@staff()
def rounds(request: HttpRequest) -> HttpResponse:
    written_off = Count("findings", filter=Q(findings__state=FindingState.WRITTEN_OFF))
    counted = rounds_for(actor(request)).annotate(
        finding_count=Count("findings"), written_off_count=written_off
    )
    return render(request, "rounds/rounds.html", {"rounds": counted})

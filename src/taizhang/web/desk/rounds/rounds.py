"""The rounds that a person may see, each with its counts (轮次)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.queries import with_progress
from taizhang.ledger.measures.tally import Tally
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.session import actor


@staff()
def rounds(request: HttpRequest) -> HttpResponse:
    rows = list(rounds_for(actor(request)))
    below: dict[int, list[Finding]] = {one.pk: [] for one in rows}
    for finding in with_progress(Finding.objects.filter(round__in=rows)):
        below[finding.round_id].append(finding)
    counted = [(one, Tally.of(below[one.pk])) for one in rows]
    return render(request, "rounds/rounds.html", {"rounds": counted})

"""One file of evidence, larger: a picture, a PDF page by page, a text in full (看材料)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.ledger.evidence.actions.record_opening import record_opening
from taizhang.web.desk.access import staff
from taizhang.web.desk.evidence.shown import shown
from taizhang.web.desk.lookup import found_evidence, found_file
from taizhang.web.desk.session import actor, now


@staff()
def preview(request: HttpRequest, evidence: int, file: int) -> HttpResponse:
    row, one = found_evidence(request, evidence), found_file(request, evidence, file)
    asked = request.GET.get("page", "1")
    page = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    (found,) = shown([one], whole=True, page=max(page, 1))
    if found.picture or found.text:
        record_opening([one], actor=actor(request), at=now(request))
    return render(request, "evidence/preview.html", {"evidence": row, "shown": found})

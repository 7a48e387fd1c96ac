"""The round as a plan of action and milestones (OSCAL POA&M): a file for the programs of auditors."""

import json

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from taizhang.publishing.exports.oscal import poam_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import now


@staff()
def poam(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    whole = json.dumps(poam_of(row, at=now(request)), ensure_ascii=False, indent=1)
    answer = HttpResponse(whole.encode(), content_type="application/json")
    answer["Content-Disposition"] = content_disposition_header(True, f"{row.title}-poam.json") or "attachment"
    answer["Cache-Control"] = "private, no-store"
    return answer

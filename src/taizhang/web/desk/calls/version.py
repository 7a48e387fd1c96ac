"""One version of a submission on its page (报送的一版)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from taizhang.ledger.calls.fields import read_fields
from taizhang.ledger.calls.reviewed import readings_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import submission_for
from taizhang.web.desk.calls.marking import fields_shown, verdict_of


@staff()
def sent_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One version, whole: what it said, what was marked, what the rules said."""
    row = submission_for(request, pk)
    sending = get_object_or_404(row.sendings.select_related("verdict", "recall", "sent_by"), number=number)
    fields = read_fields(row.call.form.fields)
    shown = {
        "row": row,
        "call": row.call,
        "sending": sending,
        "verdict": verdict_of(sending),
        "shown": fields_shown(fields, sending),
        "readings": readings_of(sending, fields),
    }
    return render(request, "calls/version.html", shown)

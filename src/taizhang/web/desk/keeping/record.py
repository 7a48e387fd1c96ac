"""What the audit administrator reads: who came in, who did not, and what was done to accounts (审计)."""

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.credentials.actions.record_sign_in import DOOR, SignInFailed
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said
from taizhang.bureau.traces.actions.record_taking import Taken
from taizhang.bureau.traces.actions.record_viewing import Viewed
from taizhang.web.desk.access import administrators

ROWS = 50
# What the page can be narrowed to.
LEFT = {"failed": SignInFailed.name(), "taken": Taken.name(), "viewed": Viewed.name()}


@administrators(Duty.AUDIT)
def record(request: HttpRequest) -> HttpResponse:
    """Newest first. Nothing here shows what is in the ledger: administrators have no business there."""
    only, q = request.GET.get("only", ""), request.GET.get("q", "").strip()
    page = Paginator(wanted(only, q), ROWS).get_page(request.GET.get("page"))
    shown = {"page": page, "rows": [said(one) for one in page], "only": only, "q": q}
    return render(request, "keeping/record.html", shown)


def wanted(only: str, q: str) -> QuerySet[Entry]:
    about = Q(stream=DOOR) | Q(stream__startswith="account:") | Q(event__in=LEFT.values())
    rows = Entry.objects.filter(about).order_by("-at", "-pk")
    if event := LEFT.get(only):
        rows = rows.filter(event=event)
    if q:
        rows = rows.filter(actor__name__icontains=q)
    return rows

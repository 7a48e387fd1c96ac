"""Every saved state of a bulletin, and what changed from one to the next (历次修改)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.difference import difference
from taizhang.web.desk.bulletins.lookup import bulletin_for


@staff()
def revisions(request: HttpRequest, pk: int) -> HttpResponse:
    row = bulletin_for(request, pk)
    saved = row.revisions.select_related("saved_by").defer("text").order_by("-number")
    return render(request, "bulletins/revisions.html", {"bulletin": row, "revisions": saved})


@staff()
def revision(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Compared with the one before; the first one is shown as it was composed."""
    row = bulletin_for(request, pk)
    saved = row.revisions.select_related("saved_by")
    after = get_object_or_404(saved, number=number)
    before = saved.filter(number=number - 1).first()
    shown = {
        "bulletin": row,
        "before": before,
        "after": after,
        "changes": difference(before.text if before else after.text, after.text),
    }
    return render(request, "bulletins/revision.html", shown)

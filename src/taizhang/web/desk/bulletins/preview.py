"""A bulletin as it will be read, with the button that publishes it (预览、公布)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from taizhang.publishing.bulletins.actions.freeze import freeze
from taizhang.publishing.bulletins.actions.revise import revise
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for, sheet_of_draft
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told


@staff()
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    row = bulletin_for(request, pk)
    return _page(request, row, ActForm(initial={"version": row.version}))


@staff(methods=("GET", "POST"), is_final=True)
def publication(request: HttpRequest, pk: int) -> HttpResponse:
    """Publishes exactly the text that the page showed: a text that changed meanwhile is shown again instead."""
    row = bulletin_for(request, pk)
    if request.method != "POST":
        return redirect("bulletin-preview", pk=row.pk)
    form = ActForm(request.POST)
    if form.is_valid() and form.carry_out(request, row, freeze):
        return told(request, _("已公布，任何人都可以查看"), "bulletin-preview", row.pk)
    if form.status == 409:
        form.errors.clear()
        form.add_error(None, _("您读的时候，这份通报又有了改动，还没有公布；请读一遍现在的文字再公布"))
    return _page(request, bulletin_for(request, pk), form)


def _page(request: HttpRequest, row: Bulletin, form: ActForm) -> HttpResponse:
    by = actor(request)
    shown: dict[str, Any] = {
        "bulletin": row,
        "form": form,
        "paper": sheet_of_draft(row),
        "last": row.revisions.select_related("saved_by").last(),
        "may_freeze": freeze.is_open_to(row, by),
        "freeze_refusal": freeze.refusal(row, by),
        "may_revise": revise.is_open_to(row, by),
    }
    return render(request, "bulletins/preview.html", shown, status=form.status if form.is_bound else 200)

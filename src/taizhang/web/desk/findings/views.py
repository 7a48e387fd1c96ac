"""Keeping a view of the ledger, and taking it down again (视图)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from taizhang.ledger.lists.actions.keep_view import keep_view
from taizhang.ledger.lists.actions.withdraw_view import withdraw_view
from taizhang.ledger.lists.queries import home_of, views_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.place import address_of, round_or_none
from taizhang.web.desk.findings.settings import shown
from taizhang.web.desk.findings.view_form import ViewForm
from taizhang.web.desk.findings.wanted import Wanted
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.session import actor
from taizhang.web.going import told


@staff(methods=("POST",))
def views(request: HttpRequest, round: int | None = None) -> HttpResponse:
    wanted, row = Wanted.of(request.GET), round_or_none(request, round)
    form = ViewForm(request.POST, auto_id="%s")
    if form.is_valid():
        shared = form.cleaned_data["is_shared"]
        facts = {**form.entered, "round": row, "query": wanted.address().lstrip("?")}
        if made := form.make(request, keep_view, home_of(actor(request), shared=shared), **facts):
            back = address_of("ledger", row) + wanted.address()
            return told(request, _("视图“%(name)s”已保存") % {"name": made.name}, back)
    return render(request, "findings/settings.html", shown(request, wanted, row, form), status=form.status)


@staff(methods=("GET", "POST"))
def view_withdrawal(request: HttpRequest, view: int) -> HttpResponse:
    row = get_object_or_404(views_for(actor(request)), pk=view)
    form = ActForm.of(request, row)
    back = address_of("ledger-settings", row.round)
    if form.is_valid() and form.carry_out(request, row, withdraw_view):
        return told(request, _("视图“%(name)s”已撤下") % {"name": row.name}, back)
    return act_page(request, "findings/view_withdrawal.html", form, row, withdraw_view, view=row, back=back)

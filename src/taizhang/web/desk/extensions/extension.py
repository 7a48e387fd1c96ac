"""One request for more time: its reason, its steps, and the answer (延期审批)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.ledger.extensions.actions.endorse_extension import endorse_extension
from taizhang.ledger.extensions.actions.grant_extension import grant_extension
from taizhang.ledger.extensions.actions.refuse_extension import refuse_extension
from taizhang.ledger.extensions.actions.withdraw_extension import withdraw_extension
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.extensions.queries import extensions_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.making import form_page
from taizhang.web.desk.requests.answer_form import Acts, AnswerForm, ReasonForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told

ACTS = Acts(endorse_extension, grant_extension, refuse_extension, withdraw_extension)


def extension_for(request: HttpRequest, extension: int) -> Extension:
    rows = extensions_for(actor(request)).prefetch_related("answers__decided_by", "measure__reports")
    return get_object_or_404(rows, pk=extension)


@staff(methods=("GET", "POST"))
def extension(request: HttpRequest, extension: int) -> HttpResponse:
    row = extension_for(request, extension)
    form = AnswerForm(request.POST, auto_id="%s") if request.method == "POST" else None
    if form is not None and form.is_valid() and ACTS.answered(request, row, form):
        return told(request, _("审批意见已记录"), "extension", row.pk)
    row = extension_for(request, row.pk) if form else row
    shown = {"extension": row, "measure": row.measure, **ACTS.shown(request, row, form)}
    return render(request, "extensions/extension.html", shown, status=form.status if form else 200)


@staff(methods=("GET", "POST"))
def withdrawal(request: HttpRequest, extension: int) -> HttpResponse:
    row = extension_for(request, extension)
    form = ReasonForm.of(request, row)
    facts = {"reason": form.cleaned_data["reason"]} if form.is_valid() else {}
    if facts and form.carry_out(request, row, withdraw_extension, **facts):
        return told(request, _("延期申请已撤回"), "extension", row.pk)
    back = reverse("extension", args=[row.pk])
    return form_page(request, form, withdraw_extension, back=back, about=row.measure, row=row)

"""What came of a request to look again: it was looked at, or need not be (回头看请求)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.gate import Transition
from taizhang.publishing.comments.actions.close_lookback import close_lookback
from taizhang.publishing.comments.actions.decline_lookback import decline_lookback
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.letters.lookup import lookback_for
from taizhang.web.desk.making import form_page
from taizhang.web.going import told


class OutcomeForm(ActForm):
    outcome = forms.CharField(
        label=gettext_lazy("情况"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5})
    )


@staff(methods=("GET", "POST"))
def lookback_result(request: HttpRequest, pk: int) -> HttpResponse:
    return _answered(request, pk, close_lookback)


@staff(methods=("GET", "POST"))
def lookback_refusal(request: HttpRequest, pk: int) -> HttpResponse:
    return _answered(request, pk, decline_lookback)


def _answered(request: HttpRequest, pk: int, act: Transition[Any, ...]) -> HttpResponse:
    row = lookback_for(request, pk)
    form = OutcomeForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, act, outcome=form.cleaned_data["outcome"]):
        return told(request, _("已登记"), "finding", row.finding_id)
    back = reverse("finding", args=[row.finding_id])
    return form_page(request, form, act, back=back, about=row.finding, row=row)

"""Asking for more time (申请延期)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.extensions.actions.ask_for_extension import ask_for_extension
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


class AskForm(ActForm):
    to_date = forms.DateField(label=gettext_lazy("延到哪一天"), widget=Day)
    reason = forms.CharField(
        label=gettext_lazy("延期的原因"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("批准以后时限改到新的日期；原定日期一直保留，是否按期仍按原定日期统计。"),
    )


@staff(methods=("GET", "POST"))
def asking(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = AskForm.of(request, row)
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("to_date", "reason")}
        if form.carry_out(request, row, ask_for_extension, **facts):
            return told(request, _("延期申请已提交"), place_of(row))
    return act_page(
        request, "measures/act.html", form, row, ask_for_extension, measure=row, finding=row.finding
    )

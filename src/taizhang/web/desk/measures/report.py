"""Reporting progress on a measure (报告进展)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.measures.actions import report as acts
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.session import today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


class ReportForm(ActForm):
    text = forms.CharField(
        label=gettext_lazy("做了什么"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("写清楚谁做了什么、数量和结果，通报会直接引用。"),
    )
    happened_on = forms.DateField(label=gettext_lazy("哪一天完成的"), widget=Day)


@staff(methods=("GET", "POST"))
def report(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = ReportForm.of(request, row, happened_on=today(request))
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("text", "happened_on")}
        if form.carry_out(request, row, acts.report, **facts):
            return told(request, _("进展已记入台账"), place_of(row))
    return act_page(request, "measures/act.html", form, row, acts.report, measure=row, finding=row.finding)

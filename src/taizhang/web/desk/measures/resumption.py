"""Taking a measure back into work (恢复进行)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.evidence.actions.resume import resume
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.going import told


class ReasonForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("原因"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("恢复后可以补报进展、撤回或另交佐证，办好后再报告完成。"),
    )


@staff(methods=("GET", "POST"))
def resumption(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = ReasonForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, resume, reason=form.cleaned_data["reason"]):
        return told(request, _("措施 %(n)d 已恢复进行") % {"n": row.number}, place_of(row))
    return act_page(request, "measures/act.html", form, row, resume, measure=row, finding=row.finding)

"""Letting one diagnostic pass, with a reason (豁免)."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.materials.actions.waive import waive
from taizhang.ledger.materials.items import item
from taizhang.ledger.materials.judged import report_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.materials.lookup import examination_for
from taizhang.web.desk.materials.places import place_of
from taizhang.web.going import told


class WaiverForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("为什么不改"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("例如：照录上级文件原题。理由和您的姓名、日期一起留存。"),
    )


@staff(methods=("GET", "POST"))
def waiver(request: HttpRequest, pk: int, defect: int) -> HttpResponse:
    row = examination_for(request, pk)
    report = report_of(row)
    if not 1 <= defect <= len(report.diagnostics):
        raise Http404
    form = WaiverForm.of(request, row)
    if form.is_valid() and form.carry_out(
        request, row, waive, defect=defect, reason=form.cleaned_data["reason"]
    ):
        return told(request, _("第 %(number)d 处已豁免") % {"number": defect}, place_of(row, defect))
    one = item(report, defect - 1, report.diagnostics[defect - 1])
    return act_page(request, "materials/waiver.html", form, row, waive, examination=row, one=one)

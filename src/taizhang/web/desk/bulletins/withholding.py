"""Saying that a finding is not published, and taking that back (不公开事项)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, resolve_url
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.queries import findings_for
from taizhang.publishing.bulletins.actions.lift_withholding import lift_withholding
from taizhang.publishing.bulletins.actions.withhold import withhold
from taizhang.publishing.bulletins.models import Withholding
from taizhang.publishing.bulletins.states import WithheldBecause
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.signature import ReasonForm
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class WithholdForm(MakeForm):
    because = forms.ChoiceField(label=gettext_lazy("类别"), choices=WithheldBecause.choices)
    reason = forms.CharField(
        label=gettext_lazy("理由"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


@staff(Role.RECTIFIER, Role.SECRETARY, methods=("GET", "POST"))
def withholding(request: HttpRequest, pk: int) -> HttpResponse:
    finding = get_object_or_404(findings_for(actor(request)), pk=pk)
    form = WithholdForm.of(request)
    if form.is_valid() and form.make(request, withhold, finding, **form.entered) is not None:
        return told(request, _("已定为不公开"), "finding", finding.pk)
    hint = _("不公开的问题仍计入总数，公开的通报里不写它的内容。")
    return form_page(
        request, form, withhold, back=resolve_url("finding", finding.pk), about=finding, hint=hint
    )


@staff(Role.RECTIFIER, Role.SECRETARY, methods=("GET", "POST"))
def withholding_end(request: HttpRequest, pk: int) -> HttpResponse:
    seen = findings_for(actor(request)).order_by().values("pk")
    row = get_object_or_404(Withholding.objects.filter(finding__in=seen).select_related("finding"), pk=pk)
    form = ReasonForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, lift_withholding, reason=form.cleaned_data["reason"]):
        return told(request, _("已解除不公开"), "finding", row.finding_id)
    back = resolve_url("finding", row.finding_id)
    return form_page(request, form, lift_withholding, back=back, about=row.finding, row=row)

"""Saying which office answers for a finding (指定责任股室)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.findings.actions.assign_office import assign_office
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import finding_for
from taizhang.web.going import told


class OfficeForm(ActForm):
    office = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("责任股室"), empty_label=gettext_lazy("请选择")
    )


@staff(methods=("GET", "POST"))
def office(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = OfficeForm.of(request, row, standing={"office": row.office})
    form.fields["office"].queryset = offices_of(row.round.organization)  # type: ignore[attr-defined]
    if form.is_valid():
        chosen = form.cleaned_data["office"]
        if form.carry_out(request, row, assign_office, office=chosen):
            return told(
                request, _("责任股室定为%(office)s") % {"office": chosen}, reverse("finding", args=[row.pk])
            )
    return act_page(request, "findings/act.html", form, row, assign_office, finding=row)

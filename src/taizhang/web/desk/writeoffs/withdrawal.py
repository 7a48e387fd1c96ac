"""Taking an application back before anybody has decided (撤回申请)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.writeoffs.actions.withdraw_application import withdraw_application
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import finding_for
from taizhang.web.going import told


class ReasonForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("撤回的原因"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


@staff(methods=("GET", "POST"))
def withdrawal(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = ReasonForm.of(request, row)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    if reason and form.carry_out(request, row, withdraw_application, reason=reason):
        return told(request, _("申请已撤回"), reverse("finding", args=[row.pk]))
    return act_page(request, "findings/act.html", form, row, withdraw_application, finding=row)

"""Handing a finding to a group that works on it besides its own office (交工作组办理)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import groups_around
from taizhang.ledger.findings.actions.hand_over import hand_over
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import finding_for
from taizhang.web.desk.session import today
from taizhang.web.going import told


class GroupForm(ActForm):
    group = forms.ModelChoiceField(
        Organization.objects.none(),
        label=gettext_lazy("领导小组、工作组"),
        required=False,
        empty_label=gettext_lazy("不交工作组（收回）"),
        help_text=gettext_lazy("组员可以报进展、交佐证；责任股室和分管领导不变"),
    )


@staff(methods=("GET", "POST"))
def group(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = GroupForm.of(request, row, standing={"group": row.group})
    near = groups_around(row.round.organization, on=today(request))
    form.fields["group"].queryset = near  # type: ignore[attr-defined]
    if form.is_valid() and form.carry_out(request, row, hand_over, group=form.cleaned_data["group"]):
        return told(request, _("已办理"), reverse("finding", args=[row.pk]))
    return act_page(request, "findings/act.html", form, row, hand_over, finding=row)

"""Saying who carries a measure out, and by when (分解责任)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


class AssignmentForm(ActForm):
    office = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("责任股室"), empty_label=gettext_lazy("请选择")
    )
    leader = forms.CharField(label=gettext_lazy("责任领导"), max_length=60, required=False)
    person = forms.CharField(label=gettext_lazy("责任人"), max_length=60, required=False)
    kind = forms.ChoiceField(label=gettext_lazy("措施类型"), choices=Kind.choices)
    due_date = forms.DateField(label=gettext_lazy("完成时限"), required=False, widget=Day)


def as_it_is(measure: Measure) -> dict[str, Any]:
    return {
        "office": measure.office,
        "leader": measure.leader_name,
        "person": measure.person_name,
        "kind": measure.kind,
        "due_date": measure.due_date,
    }


@staff(methods=("GET", "POST"))
def assignment(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = AssignmentForm.of(request, row, **as_it_is(row))
    form.fields["office"].queryset = offices_of(row.finding.round.organization)  # type: ignore[attr-defined]
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in as_it_is(row)}
        if form.carry_out(request, row, assign, **facts):
            return told(request, _("措施 %(n)d 的责任已落实") % {"n": row.number}, place_of(row))
    return act_page(request, "measures/act.html", form, row, assign, measure=row, finding=row.finding)

"""What a meeting decided: entered, dropped, made a measure of a finding (决定事项)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.meetings.actions.drop_resolution import drop_resolution
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.bureau.meetings.models import Resolution
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.actions.adopt_resolution import adopt_resolution
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import form_page
from taizhang.web.desk.meetings.forms import ResolutionForm
from taizhang.web.desk.meetings.lookup import meeting_for, resolution_for
from taizhang.web.desk.meetings.meeting import meeting_page
from taizhang.web.desk.session import actor
from taizhang.web.desk.widgets import Day
from taizhang.web.going import SeeOther, told


class DropForm(ActForm):
    reason = forms.CharField(label=gettext_lazy("原因"), max_length=200)


class FindingChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return _("第 %(n)d 号 %(title)s") % {"n": obj.number, "title": obj.title[:40]}


class FindingForm(forms.Form):
    """Which finding the decision serves: the first of two steps."""

    finding = FindingChoice(Finding.objects.none(), label=gettext_lazy("哪个问题"), empty_label=None)
    status = 422


class MeasureForm(ActForm):
    text = forms.CharField(label=gettext_lazy("整改措施"), widget=forms.Textarea(attrs={"rows": 3}))
    office = forms.ModelChoiceField(
        Organization.objects.none(),
        label=gettext_lazy("责任股室"),
        required=False,
        empty_label=gettext_lazy("（未定）"),
    )
    due_date = forms.DateField(
        label=gettext_lazy("完成时限"),
        required=False,
        widget=Day,
        help_text=gettext_lazy("不填就是长期坚持"),
    )


@staff(methods=("POST",))
def resolutions(request: HttpRequest, meeting: int) -> HttpResponse:
    row = meeting_for(request, meeting)
    form = ResolutionForm(request.POST, auto_id="resolution-%s")
    if form.is_valid() and form.carry_out(request, row, resolve, text=form.cleaned_data["text"]):
        return told(request, _("决定事项已登记"), "meeting", row.pk)
    return meeting_page(request, meeting_for(request, meeting), resolution=form)


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def dropping(request: HttpRequest, resolution: int) -> HttpResponse:
    row = resolution_for(request, resolution)
    form = DropForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, drop_resolution, reason=form.cleaned_data["reason"]):
        return told(request, _("决定事项已作废"), "meeting", row.meeting_id)
    return form_page(request, form, drop_resolution, row=row, **_about(row))


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def measures(request: HttpRequest, resolution: int) -> HttpResponse:
    """Which finding; its own page asks for the rest."""
    row = resolution_for(request, resolution)
    open_ones = findings_for(actor(request)).filter(state=FindingState.IN_PROGRESS)
    here = open_ones.filter(round__organization__path__startswith=row.scope_path)
    form = FindingForm(request.POST if request.method == "POST" else None, auto_id="%s")
    form.fields["finding"].queryset = here.order_by("round", "number")  # type: ignore[attr-defined]
    if form.is_valid():
        chosen = form.cleaned_data["finding"]
        return SeeOther(reverse("resolution-measure", args=[row.pk, chosen.pk]))
    return form_page(request, form, adopt_resolution, hint=row.text, **_about(row))  # type: ignore[arg-type]


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def measure(request: HttpRequest, resolution: int, finding: int) -> HttpResponse:
    row = resolution_for(request, resolution)
    served = get_object_or_404(findings_for(actor(request)), pk=finding)
    form = MeasureForm.of(request, served, text=row.text, office=served.office)
    form.fields["office"].queryset = offices_of(served.round.organization)  # type: ignore[attr-defined]
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("text", "office", "due_date")}
        if form.carry_out(request, served, adopt_resolution, resolution=row, **facts):
            return told(request, _("会议决定已列为整改措施"), "finding", served.pk)
    hint = _("问题：%(title)s") % {"title": served.title}
    return form_page(request, form, adopt_resolution, row=served, hint=hint, **_about(row))


def _about(row: Resolution) -> dict[str, Any]:
    return {"back": reverse("meeting", args=[row.meeting_id]), "about": row.meeting}

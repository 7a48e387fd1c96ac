"""Entering a meeting that was held, correcting its record, striking it out (登记、更正、作废会议)."""

from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import people_below
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.meetings.actions.correct_meeting import correct_meeting
from taizhang.bureau.meetings.actions.record_meeting import record_meeting
from taizhang.bureau.meetings.actions.strike_meeting import strike_meeting
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.organizations.models import Organization
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.meetings.facts_form import FactsFields, as_recorded
from taizhang.web.desk.meetings.lookup import meeting_for
from taizhang.web.desk.organizations.lookup import organization_for
from taizhang.web.desk.session import today
from taizhang.web.going import told


class RecordForm(FactsFields, MakeForm):
    """What is known of a meeting that is entered."""


class CorrectionForm(FactsFields, ActForm):
    reason = forms.CharField(label=gettext_lazy("更正的原因"), max_length=200)


class ReasonForm(ActForm):
    reason = forms.CharField(label=gettext_lazy("原因"), max_length=200)


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def organization_meetings(request: HttpRequest, organization: int) -> HttpResponse:
    row = organization_for(request, organization)
    form = RecordForm.of(request, held_on=today(request))
    form.among(_people(request, row))
    if form.is_valid():
        facts = form.facts
        if made := form.make(request, record_meeting, row, facts=facts):
            return told(request, _("会议已登记，请接着登记决定事项、存会议纪要"), "meeting", made.pk)
    return form_page(request, form, record_meeting, back=reverse("meetings"), about=row)


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def correction(request: HttpRequest, meeting: int) -> HttpResponse:
    row = meeting_for(request, meeting)
    form = CorrectionForm.of(request, row, standing=as_recorded(row))
    form.among(_people(request, row.organization, row))
    if form.is_valid():
        facts = {"facts": form.facts, "reason": form.cleaned_data["reason"]}
        if form.carry_out(request, row, correct_meeting, **facts):
            return told(request, _("会议记录已更正，原来的一版保留备查"), "meeting", row.pk)
    return form_page(request, form, correct_meeting, row=row, **_about(row))


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def striking(request: HttpRequest, meeting: int) -> HttpResponse:
    row = meeting_for(request, meeting)
    form = ReasonForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, strike_meeting, reason=form.cleaned_data["reason"]):
        return told(request, _("会议登记已作废，不再计数"), "meeting", row.pk)
    return form_page(request, form, strike_meeting, row=row, **_about(row))


def _people(request: HttpRequest, organization: Organization, meeting: Meeting | None = None) -> Any:
    """Those who work in the organization or sit on it today, and whoever is on the record already."""
    around = organization if organization.kind != "leading" else organization.parent or organization
    here = people_below(around.path, on=today(request)).order_by().values("pk")
    known = Q(pk__in=here)
    if meeting and meeting.record:
        known |= Q(pk__in=meeting.record.attendances.values("person"))
    return Person.objects.filter(known).order_by("name")


def _about(row: Meeting) -> dict[str, Any]:
    return {"back": reverse("meeting", args=[row.pk]), "about": row}

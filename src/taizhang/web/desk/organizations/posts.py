"""Giving, ending and correcting posts, and saying who is in charge (任职、免职、更正、分管)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import appointments_on, people_in_scope
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.appointments.actions.appoint import appoint
from taizhang.bureau.appointments.actions.correct_appointment import correct_appointment
from taizhang.bureau.appointments.actions.end_appointment import end_appointment
from taizhang.bureau.appointments.actions.end_charge import end_charge
from taizhang.bureau.appointments.actions.enrol import enrol
from taizhang.bureau.appointments.actions.put_in_charge import put_in_charge
from taizhang.bureau.appointments.passwords import password_of
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.paths import prefixes
from taizhang.bureau.organizations.queries import EXISTING
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.organizations.lookup import (
    appointment_for,
    charge_for,
    organization_for,
    organizations_for,
)
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import Day, day_field
from taizhang.web.going import told

FROM, UNTIL = gettext_lazy("自"), gettext_lazy("至（含当天）")
CHOOSE = gettext_lazy("请选择")


def first_day() -> forms.DateField:
    return forms.DateField(label=FROM, widget=Day)


class PostForm(MakeForm):
    person = forms.ModelChoiceField(Person.objects.none(), label=gettext_lazy("人员"), empty_label=CHOOSE)
    role = forms.ChoiceField(label=gettext_lazy("角色"), choices=Role.choices)
    from_date = first_day()
    until_date = day_field(UNTIL)


class EnrolForm(MakeForm):
    name = forms.CharField(label=gettext_lazy("姓名"), max_length=50)
    title = forms.CharField(label=gettext_lazy("职务"), max_length=60, required=False)
    role = forms.ChoiceField(label=gettext_lazy("角色"), choices=Role.choices)
    from_date = first_day()
    username = forms.CharField(
        label=gettext_lazy("账号"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("不需要登录的人留空；填了就生成一个初始密码，只显示一次"),
    )


class ChargeForm(MakeForm):
    leader = forms.ModelChoiceField(Person.objects.none(), label=gettext_lazy("分管领导"), empty_label=CHOOSE)
    from_date = first_day()
    until_date = day_field(UNTIL)


class EndForm(ActForm):
    until_date = forms.DateField(label=gettext_lazy("最后一天"), widget=Day)
    reason = forms.CharField(label=gettext_lazy("原因"), max_length=200)

    @property
    def facts(self) -> dict[str, Any]:
        return {"until_date": self.cleaned_data["until_date"], "reason": self.cleaned_data["reason"]}


class CorrectionForm(ActForm):
    organization = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("单位"), empty_label=None
    )
    role = forms.ChoiceField(label=gettext_lazy("角色"), choices=Role.choices)
    from_date = first_day()
    until_date = day_field(UNTIL)
    reason = forms.CharField(label=gettext_lazy("原因"), max_length=200)

    @property
    def facts(self) -> dict[str, Any]:
        names = ("organization", "role", "from_date", "until_date", "reason")
        return {name: self.cleaned_data[name] for name in names}


@staff(Role.RECTIFIER, methods=("GET", "POST"), is_final=True)
def appointments(request: HttpRequest, organization: int) -> HttpResponse:
    row = organization_for(request, organization)
    form = PostForm.of(request, from_date=today(request), until_date=row.until_date)
    known = people_in_scope(actor(request)).exclude(pk=actor(request).person_id)
    form.fields["person"].queryset = known.order_by("name")  # type: ignore[attr-defined]
    if form.is_valid() and (made := form.make(request, appoint, row, **form.entered)):
        return told(request, _("%(name)s的任职已登记") % {"name": made.person}, "organization", row.pk)
    return form_page(request, form, appoint, **_about(row))


@staff(Role.RECTIFIER, methods=("GET", "POST"), is_final=True)
def people(request: HttpRequest, organization: int) -> HttpResponse:
    """A new person; the first password is said once, on the next page."""
    row = organization_for(request, organization)
    form = EnrolForm.of(request, from_date=today(request))
    if form.is_valid():
        facts = form.entered
        password = password_of(form.handing_in, facts["username"]) if facts["username"] else ""
        made = form.make(request, enrol, row, password=password, is_drawn=bool(password), **facts)
        if made:
            said = {"name": made.person, "password": password}
            sentence = (
                _("%(name)s已登记，初始密码 %(password)s（只显示这一次）")
                if password
                else _("%(name)s已登记")
            )
            return told(request, sentence % said, "organization", row.pk)
    return form_page(request, form, enrol, **_about(row))


@staff(Role.RECTIFIER, methods=("GET", "POST"), is_final=True)
def charges(request: HttpRequest, organization: int) -> HttpResponse:
    row, day = organization_for(request, organization), today(request)
    form = ChargeForm.of(request, from_date=day)
    leading = appointments_on(day).filter(role=Role.LEADER, organization__path__in=prefixes(row.path))
    leaders = Person.objects.filter(pk__in=leading.values("person"))
    form.fields["leader"].queryset = leaders.order_by("name")  # type: ignore[attr-defined]
    if form.is_valid() and form.make(request, put_in_charge, row, **form.entered):
        return told(request, _("分管已登记"), "organization", row.pk)
    hint = _("明确以后，这里的问题由分管领导负领导责任，分管领导复核这一步也只由分管领导办理。")
    return form_page(request, form, put_in_charge, hint=hint, **_about(row))


@staff(Role.RECTIFIER, methods=("GET", "POST"), is_final=True)
def appointment_end(request: HttpRequest, appointment: int) -> HttpResponse:
    row = appointment_for(request, appointment)
    form = EndForm.of(request, row, until_date=today(request))
    if form.is_valid() and form.carry_out(request, row, end_appointment, **form.facts):
        return told(request, _("任职已定截止日期"), "person", row.person_id)
    return form_page(request, form, end_appointment, row=row, **_about_person(row.person))


@staff(Role.RECTIFIER, methods=("GET", "POST"), is_final=True)
def appointment_correction(request: HttpRequest, appointment: int) -> HttpResponse:
    row = appointment_for(request, appointment)
    form = CorrectionForm.of(
        request,
        row,
        organization=row.organization,
        role=row.role,
        from_date=row.from_date,
        until_date=row.until_date,
    )
    places = organizations_for(actor(request)).filter(EXISTING)
    form.fields["organization"].queryset = places  # type: ignore[attr-defined]
    if form.is_valid() and form.carry_out(request, row, correct_appointment, **form.facts):
        return told(request, _("任职已更正，原来的一条保留备查"), "person", row.person_id)
    hint = _("更正登记错误用；调动、离任请用免职和任职。")
    return form_page(request, form, correct_appointment, row=row, hint=hint, **_about_person(row.person))


@staff(Role.RECTIFIER, methods=("GET", "POST"), is_final=True)
def charge_end(request: HttpRequest, charge: int) -> HttpResponse:
    row = charge_for(request, charge)
    form = EndForm.of(request, row, until_date=today(request))
    if form.is_valid() and form.carry_out(request, row, end_charge, **form.facts):
        return told(request, _("分管已定截止日期"), "organization", row.organization_id)
    return form_page(request, form, end_charge, row=row, **_about(row.organization))


def _about(row: Organization) -> dict[str, Any]:
    return {"back": reverse("organization", args=[row.pk]), "about": row}


def _about_person(row: Person) -> dict[str, Any]:
    return {"back": reverse("person", args=[row.pk]), "about": row}

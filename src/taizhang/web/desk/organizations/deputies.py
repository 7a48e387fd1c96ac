"""Naming a deputy for somebody who is away, and ending it (指定代理、结束代理)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.models import Appointment, Person
from taizhang.bureau.accounts.queries import appointments_on
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.appointments.actions.end_deputy import end_deputy
from taizhang.bureau.appointments.actions.name_deputy import name_deputy
from taizhang.bureau.organizations.paths import top_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.organizations.lookup import delegation_for, person_for
from taizhang.web.desk.organizations.posts import CHOOSE, FROM, UNTIL, EndForm
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


class DeputyForm(MakeForm):
    deputy = forms.ModelChoiceField(Person.objects.none(), label=gettext_lazy("由谁代理"), empty_label=CHOOSE)
    from_date = forms.DateField(label=FROM, widget=Day)
    until_date = forms.DateField(label=UNTIL, widget=Day)
    reason = forms.CharField(
        label=gettext_lazy("原因"), max_length=200, help_text=gettext_lazy("例如：外出培训、休假")
    )


@staff(methods=("GET", "POST"), is_final=True)
def deputies(request: HttpRequest, person: int) -> HttpResponse:
    row = person_for(request, person)
    place = _place(request, row)
    form = DeputyForm.of(request, from_date=today(request))
    form.fields["deputy"].queryset = _colleagues(request, row, place)  # type: ignore[attr-defined]
    if form.is_valid() and place is None:
        form.add_error(None, _("%(person)s这一天没有任职，不需要代理") % {"person": row})
    if form.is_valid() and place is not None:
        facts = {"principal": row, **form.entered}
        if made := form.make(request, name_deputy, place.organization, **facts):
            said = {"deputy": made.deputy, "principal": row}
            return told(request, _("已指定%(deputy)s代理%(principal)s") % said, "person", row.pk)
    hint = _("代理人在这段时间能看、能办您委托范围内的事，留痕记为“某某 代 某某”；四眼原则照样适用。")
    return form_page(request, form, name_deputy, hint=hint, **_about(row))


@staff(methods=("GET", "POST"), is_final=True)
def deputy_end(request: HttpRequest, delegation: int) -> HttpResponse:
    row = delegation_for(request, delegation)
    form = EndForm.of(request, row, until_date=today(request))
    if form.is_valid() and form.carry_out(request, row, end_deputy, **form.facts):
        return told(request, _("代理已定截止日期"), "person", row.principal_id)
    return form_page(request, form, end_deputy, row=row, **_about(row.principal))


def _place(request: HttpRequest, row: Person) -> Appointment | None:
    """The post that the naming rests on: one over which the rectification office answers, or any of the own ones."""
    by = actor(request)
    held = appointments_on(today(request)).filter(person=row).select_related("organization").order_by("pk")
    fitting = (
        one for one in held if by.person_id == row.pk or by.holds({Role.RECTIFIER}, one.organization.path)
    )
    return next(fitting, None)


def _colleagues(request: HttpRequest, row: Person, place: Appointment | None) -> Any:
    """Those with an account and a post in the same unit or beside it, without the person themselves."""
    if place is None:
        return Person.objects.none()
    parts = place.organization.path.strip("/").split("/")
    near = "/" + "/".join(parts[:2]) + "/" if len(parts) > 1 else f"/{top_of(place.organization.path)}/"
    held = appointments_on(today(request)).filter(organization__path__startswith=near)
    people = Person.objects.filter(pk__in=held.values("person"), account__state=AccountState.ACTIVE)
    return people.exclude(pk=row.pk).order_by("name")


def _about(row: Person) -> dict[str, Any]:
    return {"back": reverse("person", args=[row.pk]), "about": row}

"""Changing the tree: a new node, another name, another place, an end (设立、更名、划转、撤销)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.appointments.actions.establish import establish
from taizhang.bureau.appointments.actions.rename import rename
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.organizations.nodes import BELOW
from taizhang.bureau.organizations.queries import EXISTING
from taizhang.ledger.measures.actions.close_organization import close_organization
from taizhang.ledger.measures.actions.move_organization import move_organization
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.organizations.lookup import organization_for, organizations_for
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told

REASON = gettext_lazy("原因")


class ChildForm(MakeForm):
    name = forms.CharField(label=gettext_lazy("名称"), max_length=100)
    short_name = forms.CharField(label=gettext_lazy("简称"), max_length=40, required=False)
    kind = forms.ChoiceField(label=gettext_lazy("机构类型"))
    until_date = forms.DateField(
        label=gettext_lazy("截止日期"),
        required=False,
        widget=Day,
        help_text=gettext_lazy("工作组必须填，领导小组可以填；其他类型不用填"),
    )

    def below(self, parent: Organization) -> "ChildForm":
        fitting = [(kind, label) for kind, label in Kind.choices if parent.kind in BELOW[kind]]
        self.fields["kind"].choices = fitting  # type: ignore[attr-defined]
        return self


class NameForm(ActForm):
    name = forms.CharField(label=gettext_lazy("新名称"), max_length=100)
    short_name = forms.CharField(label=gettext_lazy("新简称"), max_length=40, required=False)
    day = forms.DateField(label=gettext_lazy("从哪一天起"), widget=Day)


class ParentForm(ActForm):
    parent = forms.ModelChoiceField(
        Organization.objects.none(),
        label=gettext_lazy("划归"),
        empty_label=gettext_lazy("请选择"),
    )


class ClosureForm(ActForm):
    closed_on = forms.DateField(label=gettext_lazy("从哪一天起撤销"), widget=Day)
    reason = forms.CharField(label=REASON, max_length=200)


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def children(request: HttpRequest, organization: int) -> HttpResponse:
    row = organization_for(request, organization)
    form = ChildForm.of(request)
    form.below(row)
    if form.is_valid() and (made := form.make(request, establish, row, **form.entered)):
        return told(request, _("已设立“%(name)s”") % {"name": made.name}, "organization", made.pk)
    return form_page(request, form, establish, **_about(row))


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def name(request: HttpRequest, organization: int) -> HttpResponse:
    row = organization_for(request, organization)
    form = NameForm.of(request, row, standing=_named(row), day=today(request))
    facts = ("name", "short_name", "day")
    if form.is_valid() and form.carry_out(request, row, rename, **_said(form, *facts)):
        return told(request, _("已更名"), "organization", row.pk)
    hint = _("以前的文件仍按曾用名识别；已公布的通报不受影响。")
    return form_page(request, form, rename, row=row, hint=hint, **_about(row))


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def parent(request: HttpRequest, organization: int) -> HttpResponse:
    row = organization_for(request, organization)
    form = ParentForm.of(request, row)
    places = organizations_for(actor(request)).filter(EXISTING, kind__in=BELOW[row.kind] - {None})
    elsewhere = places.exclude(path__startswith=row.path).exclude(children=row)
    form.fields["parent"].queryset = elsewhere  # type: ignore[attr-defined]
    if form.is_valid() and form.carry_out(request, row, move_organization, **_said(form, "parent")):
        return told(request, _("已调整隶属"), "organization", row.pk)
    hint = _("下属机构一并划过去，要么全部划过去，要么都不动。")
    return form_page(request, form, move_organization, row=row, hint=hint, **_about(row))


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def closure(request: HttpRequest, organization: int) -> HttpResponse:
    row = organization_for(request, organization)
    form = ClosureForm.of(request, row, closed_on=today(request))
    facts = ("closed_on", "reason")
    if form.is_valid() and form.carry_out(request, row, close_organization, **_said(form, *facts)):
        return told(request, _("已撤销，记录保留"), "organization", row.pk)
    hint = _("撤销不是删除：以前的任职、问题和留痕都保留。")
    return form_page(request, form, close_organization, row=row, hint=hint, **_about(row))


def _named(row: Organization) -> dict[str, str]:
    return {"name": row.name, "short_name": row.short_name}


def _said(form: ActForm, *names: str) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in names}


def _about(row: Organization) -> dict[str, Any]:
    return {"back": reverse("organization", args=[row.pk]), "about": row}

"""Mend the facts of a round: inspector, dates, contacts (更正基本情况)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.actions.amend_facts import amend_facts
from taizhang.ledger.rounds.models import Round
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.rounds.round import CONTACTS
from taizhang.web.desk.session import actor
from taizhang.web.desk.widgets import day_field
from taizhang.web.going import told

DAYS = ("entered_on", "left_on", "feedback_on", "due_date")


class FactsForm(ActForm):
    inspector = forms.CharField(label=gettext_lazy("巡察组"), required=False, max_length=120)
    entered_on = day_field(gettext_lazy("进驻日期"))
    left_on = day_field(gettext_lazy("撤离日期"))
    feedback_on = day_field(gettext_lazy("反馈日期"))
    due_date = day_field(gettext_lazy("整改时限"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, label in CONTACTS:
            self.fields[key] = forms.CharField(label=label, required=False, max_length=120)

    @property
    def facts(self) -> dict[str, Any]:
        said = self.cleaned_data
        contacts = {key: said[key] for key, _label in CONTACTS}
        return {"inspector": said["inspector"], "contacts": contacts, **{day: said[day] for day in DAYS}}


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def facts(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    form = FactsForm.of(request, row, standing=_known(row))
    if form.is_bound and form.is_valid() and form.carry_out(request, row, amend_facts, **form.facts):
        return told(request, _("已更正"), "round", row.pk)
    why = None if form.is_bound else amend_facts.refusal(row, actor(request))
    shown = {"round": row, "form": form, "why": why}
    return render(request, "rounds/facts.html", shown, status=form.status if form.is_bound else 200)


def _known(row: Round) -> dict[str, Any]:
    return {"inspector": row.inspector, **{day: getattr(row, day) for day in DAYS}, **row.contacts}

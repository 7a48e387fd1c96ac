"""Calls that come back every month or quarter (循环征集)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.gate import Transition
from taizhang.ledger.calls.actions.begin_cycle import Standing, begin_cycle
from taizhang.ledger.calls.actions.end_cycle import end_cycle
from taizhang.ledger.calls.actions.open_occurrence import open_occurrence
from taizhang.ledger.calls.models import DueRule, Rhythm
from taizhang.ledger.calls.queries import calls_for, with_counts
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.asking import AskForm
from taizhang.web.desk.calls.lookup import chosen_unit, cycle_for
from taizhang.web.desk.session import actor
from taizhang.web.going import told

ACTS: dict[str, Transition[Any, ...]] = {"occurrence": open_occurrence, "end": end_cycle}


class CycleForm(AskForm):
    title = forms.CharField(
        label=gettext_lazy("标题"), max_length=100, help_text=gettext_lazy("后面会写上是哪一期")
    )
    rhythm = forms.ChoiceField(label=gettext_lazy("多久一次"), choices=Rhythm.choices)
    due_rule = forms.ChoiceField(label=gettext_lazy("何时截止"), choices=DueRule.choices)
    due_number = forms.IntegerField(label=gettext_lazy("第几个工作日，或者几日"), min_value=1, max_value=60)
    lead_days = forms.IntegerField(
        label=gettext_lazy("提前几个工作日发出"), min_value=1, max_value=60, initial=5
    )
    first_period = forms.CharField(
        label=gettext_lazy("第一期"), max_length=10, help_text=gettext_lazy("如 2026-11 或 2026Q4")
    )
    last_period = forms.CharField(
        label=gettext_lazy("最后一期"), max_length=10, required=False, help_text=gettext_lazy("不写就一直发")
    )
    field_order = (
        *("form", "title", "text", "basis", "without_basis", "rhythm", "first_period", "last_period"),
        *("due_rule", "due_number", "due_time", "lead_days", "offices"),
    )

    @property
    def standing(self) -> Standing:
        names = ("title", "text", "basis", "rhythm", "due_rule", "due_number", "due_time", "lead_days")
        said = {name: self.cleaned_data[name] for name in (*names, "first_period", "last_period")}
        return Standing(**said)


@staff(methods=("GET", "POST"))
def cycle_new(request: HttpRequest) -> HttpResponse:
    unit, units = chosen_unit(request)
    form = CycleForm.of(request, form=request.GET.get("form", ""))
    why = "" if unit else _("您的任职不能设循环征集")
    if unit:
        form.of_unit(request, unit)
    if unit and form.is_valid():
        said = form.cleaned_data
        facts = {"form": said["form"], "offices": list(said["offices"]), "standing": form.standing}
        if made := form.make(request, begin_cycle, unit, **facts):
            return told(request, _("循环征集已设，到时候自动发出"), "cycle", made.pk)
    shown = {"form": form, "why": why, "unit": unit, "units": units, "title": begin_cycle.title}
    return render(request, "calls/new.html", shown, status=form.status if form.is_bound else 200)


@staff()
def cycle(request: HttpRequest, pk: int) -> HttpResponse:
    row, by = cycle_for(request, pk), actor(request)
    shown = {
        "row": row,
        "offices": [one.office for one in row.offices.select_related("office").order_by("office__path")],
        "calls": list(with_counts(calls_for(by).filter(cycle=row))),
        "may": {name: act.refusal(row, by) is None for name, act in ACTS.items()},
    }
    return render(request, "calls/cycle.html", shown)

"""One indicator (指标页): its figure, its course, its definition, targets, reported values and receipts."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.queries import history
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import counting, shelf_of
from taizhang.registers.indicators.actions.freeze_figure import freeze_figure
from taizhang.registers.indicators.actions.redefine import redefine
from taizhang.registers.indicators.actions.report_value import report_value
from taizhang.registers.indicators.actions.retire import retire
from taizhang.registers.indicators.actions.set_target import set_target
from taizhang.registers.indicators.computing import formulas_of, printed
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.series import Point, month_ends, series
from taizhang.web.chart import Chart, chart_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import form_page
from taizhang.web.desk.registers.defining import DefinitionFields
from taizhang.web.desk.registers.indicators import DayForm, standing_of
from taizhang.web.desk.registers.lookup import indicator_for
from taizhang.web.desk.registers.saying import said
from taizhang.web.desk.registers.shown import names_of, title_of
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told

MONTHS = 36
ROWS_SHOWN = 50


@staff()
def indicator(request: HttpRequest, pk: int) -> HttpResponse:
    row, form = indicator_for(request, pk), DayForm(request.GET, auto_id="%s")
    on = (form.cleaned_data.get("on") if form.is_valid() else None) or today(request)
    by = actor(request)
    shown = standing_of(row, on, {}) | {
        "on": on,
        "form": DayForm(initial={"on": on}, auto_id="%s"),
        "formula": _formula(row),
        "definitions": row.definitions.select_related("decided_by"),
        "targets": row.targets.select_related("set_by")[:12],
        "reported": row.reported.select_related("reported_by")[:24],
        "receipts": row.receipts.select_related("frozen_by", "definition")[:24],
        "history": list(history(row.stream))[::-1],
        "acts": [(name, act.title) for name, act in ACTS.items() if not act.refusal(row, by)],
        **_course(row, on),
    }
    return render(request, "registers/indicator.html", shown)


ACTS: dict[str, Any] = {
    "freezing": freeze_figure,
    "report": report_value,
    "target": set_target,
    "redefinition": redefine,
    "retirement": retire,
}


def _formula(row: Indicator) -> list[str]:
    """The formula in words, the denominator after it."""
    try:
        return [said(formula) for formula in formulas_of(row.definition) if formula]  # type: ignore[arg-type]
    except Refused:
        return []


def _course(row: Indicator, on: date) -> dict[str, Any]:
    try:
        points = series(row.definition, shelf_of(row.organization_id), month_ends(on, MONTHS))  # type: ignore[arg-type]
    except Refused:
        return {}
    places = row.definition.places if row.definition else 0
    rounded = [Point(one.on, None if one.value is None else printed(one.value, places)) for one in points]
    return {"points": rounded[::-1], "chart": _chart(rounded)}


def _chart(points: list[Point]) -> Chart | None:
    return chart_of([(one.on, one.value) for one in points])


@staff()
def rows(request: HttpRequest, pk: int) -> HttpResponse:
    """The rows that the figure of a day counts (下钻)."""
    row, form = indicator_for(request, pk), DayForm(request.GET, auto_id="%s")
    on = (form.cleaned_data.get("on") if form.is_valid() else None) or today(request)
    if row.definition is None:
        raise Refused(_("这个指标还没有口径"))
    formula, _per = formulas_of(row.definition)
    shelf = shelf_of(row.organization_id)
    counted = counting(formula, shelf, on).order_by("number")
    number = request.GET.get("page", "1")
    start = (
        (int(number) - 1) * ROWS_SHOWN
        if number.isascii() and number.isdigit() and 0 < int(number) < 10**5
        else 0
    )
    page = list(counted[start : start + ROWS_SHOWN + 1])
    book, register = shelf.book(formula.register), shelf.register(formula.register)
    names = names_of(book, register, page)
    adds = register.by_name.get(formula.field) if formula.measure == "sum" else None
    shown = standing_of(row, on, {}) | {
        "on": on,
        "book": book,
        "count": counted.count(),
        "rows": [
            {
                "number": one.number,
                "title": title_of(register, one, names),
                "adds": adds.said(getattr(one, adds.name)) if adds else "",
            }
            for one in page[:ROWS_SHOWN]
        ],
        "before": start // ROWS_SHOWN,
        "after": start // ROWS_SHOWN + 2 if len(page) > ROWS_SHOWN else 0,
    }
    return render(request, "registers/counted.html", shown)


class FreezeForm(ActForm):
    on = forms.DateField(label=gettext_lazy("截至"), widget=Day)
    purpose = forms.CharField(label=gettext_lazy("用在哪里"), max_length=200, required=False)


class ReportForm(ActForm):
    on = forms.DateField(label=gettext_lazy("截至"), widget=Day)
    value = forms.DecimalField(label=gettext_lazy("数值"), max_digits=24, decimal_places=4)
    source = forms.CharField(
        label=gettext_lazy("从哪里来"),
        max_length=200,
        help_text=gettext_lazy("例如统计局月报、省厅通报的文号"),
    )
    explanation = forms.CharField(
        label=gettext_lazy("与底账不一致的原因"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class TargetForm(ActForm):
    on = forms.DateField(label=gettext_lazy("到哪一天"), widget=Day)
    value = forms.DecimalField(label=gettext_lazy("目标值"), max_digits=24, decimal_places=4)
    basis = forms.CharField(label=gettext_lazy("依据"), max_length=200)


class RedefinitionForm(DefinitionFields, ActForm):
    reason = forms.CharField(label=gettext_lazy("修订的原因"), max_length=200)


class RetirementForm(ActForm):
    reason = forms.CharField(label=gettext_lazy("停用的原因"), max_length=200)


def _act(
    request: HttpRequest, pk: int, kind: type[ActForm], act: Any, sentence: str, **initial: Any
) -> HttpResponse:
    row = indicator_for(request, pk)
    form = kind.of(request, row, **initial)
    if form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        if isinstance(form, RedefinitionForm):
            facts = {"facts": form.facts, "reason": facts["reason"]}
        if form.carry_out(request, row, act, **facts):
            return told(request, sentence, "indicator", row.pk)
    return form_page(request, form, act, back=reverse("indicator", args=[row.pk]), about=row, row=row)


@staff(methods=("GET", "POST"))
def freezing(request: HttpRequest, pk: int) -> HttpResponse:
    return _act(request, pk, FreezeForm, freeze_figure, _("数字已冻结，凭据见下"), on=today(request))


@staff(methods=("GET", "POST"))
def report(request: HttpRequest, pk: int) -> HttpResponse:
    return _act(request, pk, ReportForm, report_value, _("填报值已记下"), on=today(request))


@staff(methods=("GET", "POST"))
def target(request: HttpRequest, pk: int) -> HttpResponse:
    return _act(request, pk, TargetForm, set_target, _("目标已记下"))


@staff(methods=("GET", "POST"))
def redefinition(request: HttpRequest, pk: int) -> HttpResponse:
    now = indicator_for(request, pk).definition
    names = ("title", "unit", "wording", "formula", "per", "is_share", "places")
    initial = DefinitionFields.as_entered({name: getattr(now, name) for name in names}) if now else {}
    return _act(request, pk, RedefinitionForm, redefine, _("口径已修订，以前冻结的数字仍按原口径"), **initial)


@staff(methods=("GET", "POST"))
def retirement(request: HttpRequest, pk: int) -> HttpResponse:
    return _act(request, pk, RetirementForm, retire, _("指标已停用"))

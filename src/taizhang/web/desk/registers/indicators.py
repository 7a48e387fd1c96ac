"""All indicators that somebody sees, with what they show on a day (指标目录)."""

from dataclasses import asdict
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.organizations.queries import EXISTING, offices_of
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import Shelf, shelf_of
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.formulas import plain
from taizhang.registers.indicators.actions.define_indicator import define_indicator
from taizhang.registers.indicators.computing import compared, computed, printed
from taizhang.registers.indicators.defining import DefinitionFacts
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.queries import indicators_for
from taizhang.registers.indicators.states import IndicatorState
from taizhang.web.desk.access import staff
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.organizations.lookup import organization_for, organizations_for
from taizhang.web.desk.registers.defining import DefinitionFields
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told

ROWS = 30
FORMULA_MAX = 8000


class DayForm(forms.Form):
    on = forms.DateField(label=gettext_lazy("截至"), required=False, widget=Day)


@staff()
def indicators(request: HttpRequest) -> HttpResponse:
    by, form = actor(request), DayForm(request.GET, auto_id="%s")
    on = (form.cleaned_data.get("on") if form.is_valid() else None) or today(request)
    number = request.GET.get("page", "1")
    start = (
        (int(number) - 1) * ROWS if number.isascii() and number.isdigit() and 0 < int(number) < 10_000 else 0
    )
    found = list(indicators_for(by).filter(state=IndicatorState.IN_USE)[start : start + ROWS + 1])
    shelves: dict[int, Shelf] = {}
    units = organizations_for(by).filter(EXISTING, kind=Kind.UNIT)[:10]
    shown = {
        "form": DayForm(initial={"on": on}, auto_id="%s"),
        "on": on,
        "rows": [standing_of(one, on, shelves) for one in found[:ROWS]],
        "before": start // ROWS,
        "after": start // ROWS + 2 if len(found) > ROWS else 0,
        "units": [one for one in units if by.has_role(Role.RECTIFIER, Role.OFFICE_HEAD)],
    }
    return render(request, "registers/indicators.html", shown)


def standing_of(one: Indicator, on: date, shelves: dict[int, Shelf]) -> dict[str, Any]:
    """The indicator with its figure of the day beside the year before, or the sentence that says why there is none."""
    definition = one.definition
    told: dict[str, Any] = {"row": one, "definition": definition}
    if definition is None:
        return told
    shelf = shelves.setdefault(one.organization_id, shelf_of(one.organization_id))
    try:
        value = computed(definition, shelf, on).value
    except Refused as why:
        return told | {"why": str(why)}
    beside = compared(definition, shelf, on, value)
    return told | {
        "value": printed(value, definition.places),
        "growth": None if beside.growth is None else printed(beside.growth, 1),
        "beside": beside,
    }


class IndicatorForm(DefinitionFields, MakeForm):
    code = forms.RegexField(
        "[A-Za-z][A-Za-z0-9_]{1,39}",
        label=gettext_lazy("代号"),
        help_text=gettext_lazy(
            "字母、数字和下划线，例如 scale_industry；定下后不改，征集表样里的指标代号与它一致时，通过的数据自动记为填报值"
        ),
    )
    owner = forms.ModelChoiceField(Organization.objects.none(), label=gettext_lazy("由哪个股室负责"))
    field_order = ("code", "owner")


@staff(Role.RECTIFIER, Role.OFFICE_HEAD, methods=("GET", "POST"))
def organization_indicators(request: HttpRequest, organization: int) -> HttpResponse:
    """``?from=`` names a suggestion of the declarations, with whose words and formula the form begins; ``?formula=`` is one
    that was put together.
    """
    unit = organization_for(request, organization)
    seeds = {seed.code: seed for one in registers().values() for seed in one.seeds}
    seed = seeds.get(request.GET.get("from", ""))
    composed = request.GET.get("formula", "")[:FORMULA_MAX]
    given = _initial(seed) if seed else {"formula": composed} if composed else {}
    form = IndicatorForm.of(request, **given)
    form.fields["owner"].queryset = offices_of(unit)  # type: ignore[attr-defined]
    if form.is_valid():
        owner, code = form.cleaned_data["owner"], form.cleaned_data["code"]
        if made := form.make(request, define_indicator, owner, unit=unit, code=code, facts=form.facts):
            return told(request, _("指标已设立"), "indicator", made.pk)
    if request.method == "GET" and not given:
        known = set(Indicator.objects.filter(organization=unit).values_list("code", flat=True))
        offered = [one for one in seeds.values() if one.code not in known]
        return render(request, "registers/suggestions.html", {"unit": unit, "seeds": offered, "form": form})
    return form_page(request, form, define_indicator, back=reverse("indicators"), about=unit)


def _initial(seed: Any) -> dict[str, Any]:
    facts = DefinitionFacts(
        title=str(seed.title),
        unit=str(seed.unit),
        wording=str(seed.definition),
        formula=plain(seed.formula),
        per=plain(seed.per) if seed.per else {},
        is_share=seed.is_share,
        places=seed.places,
    )
    return {"code": seed.code, **DefinitionFields.as_entered(asdict(facts))}

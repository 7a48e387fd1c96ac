"""拼算式:a simple formula is put together from lists: which register, which day, which rows, counted or added."""

import json
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import Shelf, shelf_of, value_of
from taizhang.registers.declaring.fields import Day, Field, Period
from taizhang.registers.declaring.formulas import Condition, Formula, When, plain
from taizhang.registers.declaring.register import Register
from taizhang.web.desk.access import staff
from taizhang.web.desk.organizations.lookup import organization_for
from taizhang.web.desk.registers.saying import said
from taizhang.web.desk.session import today
from taizhang.web.going import SeeOther

CONDITIONS = 3
MEASURES = (
    ("rows", gettext_lazy("数行数")),
    ("different", gettext_lazy("数不同的")),
    ("sum", gettext_lazy("相加")),
)
TIMES = (
    ("standing", gettext_lazy("从起始日期到终止日期（含）都算")),
    ("open", gettext_lazy("已开始、还没有结束")),
    ("year", gettext_lazy("日期在当年 1 月 1 日到当日")),
    ("month", gettext_lazy("日期在当月")),
    ("ever", gettext_lazy("日期不晚于当日")),
    ("period", gettext_lazy("所属的月份（季度、年）")),
)
OPERATORS = (
    ("is", gettext_lazy("是")),
    ("is_not", gettext_lazy("不是")),
    ("at_least", gettext_lazy("不小于")),
    ("above", gettext_lazy("大于")),
    ("at_most", gettext_lazy("不大于")),
    ("below", gettext_lazy("小于")),
    ("contains", gettext_lazy("含有")),
    ("band", gettext_lazy("属于档次")),
    ("absent", gettext_lazy("没有填")),
    ("present", gettext_lazy("已填")),
)
NOTHING = ("", "—")


class FormulaForm(forms.Form):
    """The fields of one register; the address alone says what is put together."""

    register = forms.CharField(widget=forms.HiddenInput)
    measure = forms.ChoiceField(label=gettext_lazy("怎么算"), choices=MEASURES)
    field = forms.ChoiceField(label=gettext_lazy("按哪一栏（相加、数不同的要选）"), required=False)
    when = forms.ChoiceField(label=gettext_lazy("哪些行属于这一天"), choices=TIMES)
    first = forms.ChoiceField(label=gettext_lazy("起始（或唯一）日期栏"))
    last = forms.ChoiceField(label=gettext_lazy("终止日期栏"), required=False)

    def __init__(self, register: Register, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "auto_id": "%s"})
        days = _named(register, Day, Period)
        self._offer("first", days)
        self._offer("last", [NOTHING, *days])
        self._offer("field", [NOTHING, *_named(register, Field)])
        for n in range(1, CONDITIONS + 1):
            said = {"n": n}
            self.fields[f"field{n}"] = forms.ChoiceField(
                label=_("条件 %(n)d：哪一栏") % said,
                required=False,
                choices=[NOTHING, *_named(register, Field)],
            )
            self.fields[f"operator{n}"] = forms.ChoiceField(
                label=_("条件 %(n)d：怎么比") % said, choices=OPERATORS, required=False
            )
            self.fields[f"value{n}"] = forms.CharField(
                label=_("条件 %(n)d：什么值") % said, required=False, max_length=200
            )

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def formula(self) -> Formula:
        given = self.cleaned_data
        kind, span = given["when"], "ever"
        if kind in ("year", "month", "ever"):
            kind, span = "within", kind
        field = given["field"] if given["measure"] != "rows" else ""
        when = When(kind, given["first"], given["last"] if kind in ("standing", "open") else "", span)
        where = tuple(_condition(given, n) for n in range(1, CONDITIONS + 1) if given[f"field{n}"])
        return Formula(given["register"], when, given["measure"], field, where)


def _named(register: Register, *kinds: type[Any]) -> list[tuple[str, str]]:
    return [(one.name, str(one.title)) for one in register.fields if isinstance(one, kinds)]


def _condition(given: dict[str, Any], n: int) -> Condition:
    operator = given[f"operator{n}"] or "is"
    value = None if operator in ("absent", "present") else given[f"value{n}"].strip()
    return Condition(given[f"field{n}"], operator, value)


@staff(Role.RECTIFIER, Role.OFFICE_HEAD)
def organization_formulas(request: HttpRequest, organization: int) -> HttpResponse:
    """Nothing is kept here: the formula is carried on to the form of a new indicator, as it would be typed there."""
    unit = organization_for(request, organization)
    shelf = shelf_of(unit.pk)
    name = request.GET.get("register", "")
    shown: dict[str, Any] = {"unit": unit, "books": [shelf.register(one) for one in shelf.books]}
    if name not in shelf.books:
        return render(request, "registers/composing.html", shown)
    register = shelf.register(name)
    asked = request.GET if "measure" in request.GET else None
    form = FormulaForm(register, asked, initial={"register": name})
    shown |= {"form": form, "register": register}
    if form.is_valid():
        shown |= _tried(form, shelf, request) | {"again": request.GET.urlencode() + "&go=1"}
        if "go" in request.GET and "why" not in shown:
            address = reverse("organization-indicators", args=[unit.pk])
            facts = json.dumps(plain(form.formula()), ensure_ascii=False)
            return SeeOther(f"{address}?{urlencode({'formula': facts})}")
    return render(request, "registers/composing.html", shown)


def _tried(form: FormulaForm, shelf: Shelf, request: HttpRequest) -> dict[str, Any]:
    """The formula in words and the figure of today, or the sentence that says why it cannot be counted."""
    formula = form.formula()
    if formula.measure != "rows" and not formula.field:
        return {"why": _("请选按哪一栏")}
    try:
        return {"value": value_of(formula, shelf, today(request)), "words": said(formula)}
    except Refused as why:
        return {"why": str(why)}

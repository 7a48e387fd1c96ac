"""Forms as people lay them out (表样): all of them, one with its editions, and a further edition."""

from typing import Any
from uuid import uuid4

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.actions.keep_form import keep_form
from taizhang.ledger.calls.fields import Column, Field, FieldKind, read_fields
from taizhang.ledger.calls.known import NAMES
from taizhang.ledger.calls.models import Form, TextPart
from taizhang.ledger.calls.queries import newest_forms
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import calling_units, chosen_unit, form_for
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told

ROWS_FIRST, SPARE_ROWS, ROWS_MOST = 8, 4, 60
NAMES_OF_A_ROW = (
    *("label", "kind", "is_required", "unit", "options", "indicator"),
    *("definition", "known", "hint"),
)


class LayoutForm(MakeForm):
    """A row for each field and some to spare; a row without a name falls away."""

    title = forms.CharField(label=gettext_lazy("表样名称"), max_length=80)
    text_part = forms.ChoiceField(
        label=gettext_lazy("文字材料"), choices=TextPart.choices, initial=TextPart.OPTIONAL
    )

    def __init__(self, *args: Any, rows: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = min(rows, ROWS_MOST)
        for row in range(1, self.rows + 1):
            self.fields |= _fields(row)

    @property
    def lines(self) -> list[dict[str, forms.BoundField]]:
        return [{name: self[f"{name}_{row}"] for name in (*NAMES_OF_A_ROW, "key")} for row in self.numbers]

    @property
    def numbers(self) -> range:
        return range(1, self.rows + 1)

    @property
    def asked(self) -> list[Field]:
        said = self.cleaned_data
        taken = {said[f"key_{row}"] for row in self.numbers if said[f"label_{row}"].strip()}
        fresh = (key for number in range(1, 200) if (key := f"f{number}") not in taken)
        rows = [row for row in self.numbers if said[f"label_{row}"].strip()]
        return [_field(row, said, said[f"key_{row}"] or next(fresh)) for row in rows]


def _fields(row: int) -> dict[str, forms.Field]:
    known = [("", _("没有")), *NAMES.items()]
    return {
        f"key_{row}": forms.CharField(required=False, max_length=24, widget=forms.HiddenInput),
        f"label_{row}": forms.CharField(label=_("栏目"), required=False, max_length=80),
        f"kind_{row}": forms.ChoiceField(label=_("种类"), choices=FieldKind.choices, required=False),
        f"is_required_{row}": forms.BooleanField(label=_("必填"), required=False),
        f"unit_{row}": forms.CharField(label=_("单位"), required=False, max_length=20),
        f"options_{row}": forms.CharField(
            label=_("选项或表格的列，一行一个"), required=False, widget=forms.Textarea(attrs={"rows": 2})
        ),
        f"indicator_{row}": forms.CharField(label=_("指标代码"), required=False, max_length=40),
        f"definition_{row}": forms.CharField(label=_("口径"), required=False, max_length=300),
        f"known_{row}": forms.ChoiceField(label=_("系统已有的数"), choices=known, required=False),
        f"hint_{row}": forms.CharField(label=_("填写提示"), required=False, max_length=300),
    }


def _field(row: int, said: dict[str, Any], key: str) -> Field:
    kind = said[f"kind_{row}"] or FieldKind.SHORT
    lines = [one.strip() for one in said[f"options_{row}"].splitlines() if one.strip()]
    return Field(
        key=key,
        label=said[f"label_{row}"].strip(),
        kind=kind,
        is_required=said[f"is_required_{row}"],
        unit=said[f"unit_{row}"].strip(),
        options=tuple(lines) if kind == FieldKind.CHOICE else (),
        columns=tuple(map(_column, lines)) if kind == FieldKind.TABLE else (),
        indicator=said[f"indicator_{row}"].strip(),
        definition=said[f"definition_{row}"].strip(),
        known=said[f"known_{row}"],
        hint=said[f"hint_{row}"].strip(),
    )


def _column(line: str) -> Column:
    """``列名 | 种类 | 单位或选项``; the kind by its name, a short text where none is given."""
    label, kind, more = [*(part.strip() for part in line.replace("｜", "|").split("|", 2)), "", ""][:3]
    named = {str(one.label): one.value for one in FieldKind} | {one.value: one.value for one in FieldKind}
    found = named.get(kind, FieldKind.SHORT if not kind else "")
    options = (
        tuple(one for one in more.replace("，", "、").split("、") if one) if found == FieldKind.CHOICE else ()
    )
    return Column(label, found, "" if options else more, options)


def initial_of(row: Form) -> dict[str, Any]:
    begun: dict[str, Any] = {"title": row.title, "text_part": row.text_part}
    for number, one in enumerate(read_fields(row.fields), 1):
        lines = one.options if one.options else [_line(column) for column in one.columns]
        said = {name: getattr(one, name) for name in NAMES_OF_A_ROW if name != "options"}
        said |= {"key": one.key, "options": "\n".join(lines)}
        begun |= {f"{name}_{number}": value for name, value in said.items()}
    return begun


def _line(column: Column) -> str:
    parts = [column.label, str(FieldKind(column.kind).label), "、".join(column.options) or column.unit]
    return " | ".join(one for one in parts if one)


@staff()
def forms_list(request: HttpRequest) -> HttpResponse:
    shown = {"rows": list(newest_forms(actor(request))), "may_keep": bool(calling_units(actor(request)))}
    return render(request, "calls/forms.html", shown)


@staff(methods=("GET", "POST"))
def form_new(request: HttpRequest) -> HttpResponse:
    unit, units = chosen_unit(request)
    return _laid_out(request, unit, units, None)


@staff(methods=("GET", "POST"))
def form_edition(request: HttpRequest, pk: int) -> HttpResponse:
    row = form_for(request, pk)
    may = keep_form.is_open_to(row.organization, actor(request))
    return _laid_out(request, row.organization if may else None, [], row)


def _laid_out(
    request: HttpRequest, unit: Organization | None, units: Any, before: Form | None
) -> HttpResponse:
    posted = sum(name.startswith("label_") for name in request.POST)
    begun: dict[str, Any] = (
        initial_of(before) if before else {f"is_required_{row}": True for row in range(1, ROWS_FIRST + 1)}
    )
    rows = posted or (len(before.fields) + SPARE_ROWS if before else ROWS_FIRST)
    begun["once"] = uuid4()
    form: Any = LayoutForm(request.POST or None, initial=begun, rows=rows, auto_id="%s")
    why = "" if unit else _("您的任职不能存表样")
    if unit and form.is_valid():
        facts = {"title": form.cleaned_data["title"], "fields": form.asked}
        facts |= {"text_part": form.cleaned_data["text_part"], "previous_form": before}
        if made := form.make(request, keep_form, unit, **facts):
            return told(request, _("表样已存，可以用它发征集"), "form", made.pk)
    shown = {"form": form, "why": why, "unit": unit, "units": units, "before": before}
    return render(request, "calls/layout.html", shown, status=form.status if form.is_bound else 200)


@staff()
def form_page(request: HttpRequest, pk: int) -> HttpResponse:
    row = form_for(request, pk)
    first = row.first_id_or_own
    editions = [Form.objects.get(pk=first), *Form.objects.filter(first=first).order_by("edition")]
    shown = {
        "row": row,
        "fields": read_fields(row.fields),
        "known": NAMES,
        "editions": editions,
        "may_keep": keep_form.is_open_to(row.organization, actor(request)),
        "is_newest": row == editions[-1],
    }
    return render(request, "calls/form.html", shown)

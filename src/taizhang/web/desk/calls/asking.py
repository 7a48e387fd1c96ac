"""The form for a new call: what is asked by which form, of whom, on which basis, until when (发征集)."""

from datetime import time
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.calls.actions.send_call import Wanted, send_call
from taizhang.ledger.calls.models import Form
from taizhang.ledger.calls.queries import burden, newest_forms
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import chosen_unit
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told

HOUR = time(17, 30)


class Clock(forms.TimeInput):
    """An hour picked with the browser's own help."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class AskForm(MakeForm):
    """What a call and a repeating call have in common; ``unit`` is the one that asks."""

    form = forms.ModelChoiceField(
        Form.objects.none(), label=gettext_lazy("表样"), empty_label=gettext_lazy("请选择")
    )
    title = forms.CharField(label=gettext_lazy("标题"), max_length=120)
    text = forms.CharField(
        label=gettext_lazy("要求"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    basis = forms.CharField(
        label=gettext_lazy("依据"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("文件名和文号，或者会议、领导批示。给基层减负：没有依据的材料不要再要。"),
    )
    without_basis = forms.BooleanField(label=gettext_lazy("没有依据，也要发出"), required=False)
    offices = forms.ModelMultipleChoiceField(
        Organization.objects.none(),
        label=gettext_lazy("哪些股室报"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "seats wide"}),
    )
    due_time = forms.TimeField(label=gettext_lazy("截止的钟点"), initial=HOUR, widget=Clock)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not said.get("basis", "").strip() and not said.get("without_basis"):
            self.add_error(
                "basis", _("没有写依据。确实没有而仍要发的，请勾选下一项；通知上会写明“没有写依据”。")
            )
        return said

    def of_unit(self, request: HttpRequest, unit: Organization) -> None:
        """What can be chosen there; beside each office what it owes this month already."""
        offices = offices_of(unit)
        owed = burden(list(offices), on=today(request))
        self.fields["form"].queryset = newest_forms(actor(request))  # type: ignore[attr-defined]
        self.fields["offices"].queryset = offices  # type: ignore[attr-defined]
        self.fields["offices"].label_from_instance = lambda one: _named(one, owed)  # type: ignore[attr-defined]


def _named(office: Organization, owed: dict[int, int]) -> str:
    n = owed.get(office.pk, 0)
    return _("%(office)s（本月已有 %(n)d 件要报）") % {"office": office, "n": n} if n else str(office)


class CallForm(AskForm):
    period = forms.CharField(
        label=gettext_lazy("所属期"),
        max_length=10,
        required=False,
        help_text=gettext_lazy("数据说的是哪一段时间：2026、2026H1、2026Q3、2026-11 或 2026-11-28"),
    )
    due_on = forms.DateField(label=gettext_lazy("截止日期"), required=False, widget=Day)
    due_days = forms.IntegerField(
        label=gettext_lazy("或者几个工作日内"), required=False, min_value=1, max_value=250
    )
    field_order = (
        *("form", "title", "text", "basis", "without_basis", "period"),
        *("due_on", "due_days", "due_time", "offices"),
    )

    @property
    def wanted(self) -> Wanted:
        names = ("title", "text", "basis", "period", "due_on", "due_days", "due_time")
        return Wanted(**{name: self.cleaned_data[name] for name in names})


@staff(methods=("GET", "POST"))
def call_new(request: HttpRequest) -> HttpResponse:
    unit, units = chosen_unit(request)
    form = CallForm.of(request, form=request.GET.get("form", ""))
    why = "" if unit else _("您的任职不能发征集")
    if unit:
        form.of_unit(request, unit)
    if unit and form.is_valid():
        said = form.cleaned_data
        facts = {"form": said["form"], "offices": list(said["offices"]), "wanted": form.wanted}
        if made := form.make(request, send_call, unit, **facts):
            return told(request, _made(made), "call", made.pk)
    shown = {"form": form, "why": why, "unit": unit, "units": units, "title": send_call.title}
    return render(request, "calls/new.html", shown, status=form.status if form.is_bound else 200)


def _made(made: Any) -> str:
    if made.is_provisional:
        return _("征集已发出；截止那年的放假安排还没有公布，日子是暂定的")
    return _("征集已发出，各股室会收到通知")

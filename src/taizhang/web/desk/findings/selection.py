"""Doing one thing to many lines: choose, look at what would happen, carry out, read what happened (批量办理)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import groups_around, offices_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.rounds.models import Round
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.bulk import BULKS, ROWS_MAX, Bulk, Result, carry_out, preview, rows_for
from taizhang.web.desk.findings.place import address_of, asked_of, lighting_of, round_or_none
from taizhang.web.desk.findings.reading import ASKED
from taizhang.web.desk.findings.wanted import Wanted
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import day_field


class BulkForm(forms.Form):
    """The fields of one act; what may stay as it is may be left empty."""

    office = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("责任股室"), empty_label=gettext_lazy("不变")
    )
    group = forms.ModelChoiceField(
        Organization.objects.none(),
        label=gettext_lazy("领导小组、工作组"),
        required=False,
        empty_label=gettext_lazy("不交工作组（收回）"),
    )
    leader = forms.CharField(label=gettext_lazy("责任领导"), max_length=60, required=False)
    person = forms.CharField(label=gettext_lazy("责任人"), max_length=60, required=False)
    kind = forms.ChoiceField(
        label=gettext_lazy("措施类型"), choices=[("", gettext_lazy("不变")), *Kind.choices], required=False
    )
    due_date = day_field(gettext_lazy("完成时限"))

    def __init__(self, *args: Any, bulk: Bulk, units: Sequence[Organization], on: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "%s", **kwargs})
        for name in [name for name in self.fields if name not in bulk.fields]:
            self.fields.pop(name)
        if "office" in self.fields:
            self.fields["office"].required = len(bulk.fields) == 1
            self.fields["office"].queryset = _of(units, offices_of)  # type: ignore[attr-defined]
        if "group" in self.fields:
            near = [groups_around(unit, on=on) for unit in units]
            self.fields["group"].queryset = _together(near)  # type: ignore[attr-defined]


def _of(units: Sequence[Organization], below: Any) -> Any:
    return _together([below(unit) for unit in units])


def _together(several: Sequence[Any]) -> Any:
    found = Organization.objects.none()
    for one in several:
        found = found | one
    return found.order_by("path")


@staff(methods=("POST",))
def selection(request: HttpRequest, round: int | None = None) -> HttpResponse:
    """``act`` chooses; ``step`` is empty, ``preview`` or ``carry``. A row is a key, or ``key:version`` as it was seen."""
    wanted, row = Wanted.of(request.GET), round_or_none(request, round)
    keys = keys_of(request, wanted, row)
    rows = rows_for(wanted.grain, actor(request), keys[:ROWS_MAX])
    if not rows:
        raise Refused(_("请先勾选要办理的行"))
    bulks, step = BULKS[wanted.grain], request.POST.get("step", "")
    act = request.POST.get("act", "") if request.POST.get("act", "") in bulks else next(iter(bulks))
    form = _form(request, bulks[act], rows, bound=bool(step))
    results = _results(request, bulks[act], rows, form, step) if form.is_valid() else []
    context = {
        "round": row,
        "back": address_of("ledger", row) + wanted.address(),
        "here": address_of("ledger-selection", row) + wanted.address(),
        "rows": rows,
        "more": max(0, len(keys) - ROWS_MAX),
        "bulks": [(key, one.title, key == act) for key, one in bulks.items()],
        "act": act,
        "title": bulks[act].title,
        "form": form,
        "refused": [one for one in results if one.why],
        "possible": [one for one in results if not one.why],
        "step": step if results else "",
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "findings/selection.html", context, status=status)


def keys_of(request: HttpRequest, wanted: Wanted, row: Round | None) -> list[int]:
    """The keys of the lines that were ticked, or of all lines where that was asked for."""
    return everything(request, wanted, row) if request.POST.get("all") else list(_seen(request))


def _form(request: HttpRequest, bulk: Bulk, rows: Sequence[Any], *, bound: bool) -> BulkForm:
    units = {unit.pk: unit for unit in map(_unit, rows)}
    said = request.POST if bound else None
    return BulkForm(said, bulk=bulk, units=list(units.values()), on=today(request))


def _unit(row: Any) -> Organization:
    unit: Organization = getattr(row, "finding", row).round.organization
    return unit


def _results(
    request: HttpRequest, bulk: Bulk, rows: Sequence[Any], form: BulkForm, step: str
) -> list[Result]:
    if step == "carry":
        return carry_out(bulk, rows, _seen(request), form.cleaned_data, request)
    return preview(bulk, rows, form.cleaned_data, request)


def _seen(request: HttpRequest) -> dict[int, int]:
    """The version of each row as the person saw it, by its key; 0 where no version was shown yet."""
    seen: dict[int, int] = {}
    for word in request.POST.getlist("row")[: ROWS_MAX + 1]:
        key, _colon, version = word.partition(":")
        if key.isascii() and key.isdecimal() and len(key) < 19:
            seen[int(key)] = (
                int(version) if version.isascii() and version.isdecimal() and len(version) < 10 else 0
            )
    return seen


def everything(request: HttpRequest, wanted: Wanted, row: Round | None) -> list[int]:
    """The keys of all lines that the page turns through, as far as one act goes."""
    lines = ASKED[wanted.grain](asked_of(request, wanted, row), lighting_of(request, row))
    return list(wanted.order.everything(lines).values_list("pk", flat=True)[: ROWS_MAX + 1])

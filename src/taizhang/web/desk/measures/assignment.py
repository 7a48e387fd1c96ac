"""Saying who carries a measure out, and by when (分解责任)."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.queries import people_below
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.rounds.naming import in_one_line
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.session import today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told

NAME = forms.TextInput(attrs={"list": "people"})


class AssignmentForm(ActForm):
    """``hint`` says where filled-in fields come from; ``people`` are the names that are offered."""

    hint = ""
    people: Sequence[str] = ()

    office = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("责任股室"), empty_label=gettext_lazy("请选择")
    )
    leader = forms.CharField(label=gettext_lazy("责任领导"), max_length=60, required=False, widget=NAME)
    person = forms.CharField(label=gettext_lazy("责任人"), max_length=60, required=False, widget=NAME)
    co_units = forms.CharField(
        label=gettext_lazy("配合单位"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"list": "offices"}),
        help_text=gettext_lazy("几个单位用顿号隔开"),
    )
    kind = forms.ChoiceField(label=gettext_lazy("措施类型"), choices=Kind.choices)
    due_date = forms.DateField(
        label=gettext_lazy("完成时限"),
        required=False,
        widget=Day,
        help_text=gettext_lazy("限期整改的必须填；立行立改、长期坚持的可以不填"),
    )


def as_it_is(measure: Measure) -> dict[str, Any]:
    return {
        "office": measure.office,
        "leader": measure.leader_name,
        "person": measure.person_name,
        "co_units": in_one_line(measure.co_units),
        "kind": measure.kind,
        "due_date": measure.due_date,
    }


def proposed(measure: Measure) -> dict[str, Any]:
    """For a measure that nobody has been given yet: as the one before it, the finding's office, the round's date."""
    given = as_it_is(measure)
    earlier = measure.finding.measures.filter(number__lt=measure.number, office__isnull=False)
    before = as_it_is(last) if (last := earlier.order_by("number").last()) else {}
    finding: dict[str, Any] = {"office": measure.finding.office}
    if not measure.due_text:
        finding["due_date"] = measure.finding.round.due_date
    else:
        before.pop("due_date", None)
    guessed = {**finding, **before, "kind": measure.kind}
    return {name: value or guessed.get(name, value) for name, value in given.items()}


@staff(methods=("GET", "POST"))
def assignment(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    known = as_it_is(row) if row.office else proposed(row)
    form = AssignmentForm.of(request, row, standing=as_it_is(row), **known)
    unit = row.finding.round.organization
    form.fields["office"].queryset = offices_of(unit)  # type: ignore[attr-defined]
    form.people = [person.name for person in people_below(unit.path, on=today(request))]
    if known != as_it_is(row):
        form.hint = _("已按本问题的责任股室、上一项措施和本轮时限预填，请核对。")
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in as_it_is(row)}
        if form.carry_out(request, row, assign, **facts):
            _warn_of_a_day_gone_by(request, row, facts["due_date"])
            return told(request, _("措施 %(n)d 的责任已落实") % {"n": row.number}, place_of(row))
    return act_page(request, "measures/act.html", form, row, assign, measure=row, finding=row.finding)


def _warn_of_a_day_gone_by(request: HttpRequest, row: Measure, due: date | None) -> None:
    if due and due < today(request):
        said = {"day": date_format(due, "DATE_FORMAT")}
        place = urlsplit(place_of(row)).fragment
        messages.warning(request, _("时限 %(day)s 已经过了，请核对是否填错") % said, extra_tags=place)

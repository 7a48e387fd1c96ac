"""Stages, mechanisms and periodic checks of a measure (节点、长效机制、定期检查)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.evidence.actions import reach as reaching
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import standing_for
from taizhang.ledger.measures.actions import check_in as checking
from taizhang.ledger.measures.actions.set_stages import set_stages
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.measures.stages import StagesForm, stages_shown
from taizhang.web.desk.session import today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


class ReachingForm(ActForm):
    name = forms.CharField(label=gettext_lazy("建立的机制"), max_length=120)
    evidence = forms.ModelChoiceField(
        Evidence.objects.none(), label=gettext_lazy("佐证"), empty_label=gettext_lazy("请选择")
    )
    reached_on = forms.DateField(label=gettext_lazy("哪一天达到的"), widget=Day)


class CheckForm(ActForm):
    text = forms.CharField(
        label=gettext_lazy("检查的情况"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    checked_on = forms.DateField(label=gettext_lazy("哪一天检查的"), widget=Day)


@staff(methods=("GET", "POST"))
def stages(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = StagesForm.of(request, row, **stages_shown(row))
    if form.is_valid() and form.carry_out(request, row, set_stages, stages=form.stages):
        return told(request, _("节点已划分"), place_of(row))
    return _page(request, form, row, set_stages)


@staff(methods=("GET", "POST"))
def reach(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = ReachingForm.of(request, row, reached_on=today(request))
    pieces = Evidence.objects.filter(pk__in=[one.pk for one in standing_for(row)])
    form.fields["evidence"].queryset = pieces  # type: ignore[attr-defined]
    if row.kind != Kind.STANDING:
        del form.fields["name"]
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in form.fields if name != "version"}
        if form.carry_out(request, row, reaching.reach, **facts):
            return told(request, _("已记入台账"), place_of(row))
    return _page(request, form, row, reaching.reach)


@staff(methods=("GET", "POST"))
def check_in(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = CheckForm.of(request, row, checked_on=today(request))
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("text", "checked_on")}
        if form.carry_out(request, row, checking.check_in, **facts):
            return told(request, _("检查已记入台账"), place_of(row))
    return _page(request, form, row, checking.check_in)


def _page(request: HttpRequest, form: ActForm, row: Measure, act: Any) -> HttpResponse:
    return act_page(request, "measures/act.html", form, row, act, measure=row, finding=row.finding)

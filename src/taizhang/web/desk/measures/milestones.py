"""Setting the stages of a staged measure, and reaching them (阶段)."""

import re
from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.evidence.actions.reach_milestone import reach_milestone
from taizhang.ledger.measures.actions.set_milestones import set_milestones
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.stages import milestones as stages_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.session import today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told

LINE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\s{1,5}(\S.{0,119})")


class StagesForm(ActForm):
    stages = forms.CharField(
        label=gettext_lazy("阶段"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("每行一个阶段，先写日期再写名称，例如“2026-06-30 完成选址”；已经完成的不能改"),
    )

    def clean_stages(self) -> list[tuple[str, date]]:
        return [_read(line.strip()) for line in self.cleaned_data["stages"].splitlines() if line.strip()]


def _read(line: str) -> tuple[str, date]:
    said = LINE.fullmatch(line)
    try:
        if said:
            return said[4].strip(), date(int(said[1]), int(said[2]), int(said[3]))
    except ValueError:
        pass
    raise forms.ValidationError(_("“%(line)s”读不出日期和名称，请写成“2026-06-30 名称”") % {"line": line})


class ReachedForm(ActForm):
    reached_on = forms.DateField(label=gettext_lazy("完成日期"), widget=Day)


@staff(methods=("GET", "POST"))
def milestones(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = StagesForm.of(request, row, stages=_written(row))
    if form.is_valid() and form.carry_out(request, row, set_milestones, stages=form.cleaned_data["stages"]):
        return told(request, _("阶段已设定"), place_of(row))
    return act_page(request, "measures/act.html", form, row, set_milestones, **_about(row))


@staff(methods=("GET", "POST"))
def milestone(request: HttpRequest, finding: int, measure: int, milestone: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    stage = next((one for one in stages_of(row) if one.number == milestone), None)
    if stage is None:
        raise Http404
    form = ReachedForm.of(request, row, reached_on=today(request))
    form.hint = stage.name  # type: ignore[attr-defined]
    if form.is_valid():
        facts = {"milestone": milestone, "reached_on": form.cleaned_data["reached_on"]}
        if form.carry_out(request, row, reach_milestone, **facts):
            return told(request, _("阶段“%(stage)s”已完成") % {"stage": stage.name}, place_of(row))
    return act_page(request, "measures/act.html", form, row, reach_milestone, **_about(row))


def _written(row: Measure) -> str:
    return "\n".join(f"{one.due_date.isoformat()} {one.name}" for one in stages_of(row))


def _about(row: Measure) -> dict[str, Any]:
    return {"measure": row, "finding": row.finding}

"""The schedules of a round, a new one, one with its coming days, its end (调度安排)."""

import re
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.schedules.actions.end_schedule import end_schedule
from taizhang.ledger.schedules.actions.open_roundup import open_roundup
from taizhang.ledger.schedules.actions.set_schedule import set_schedule
from taizhang.ledger.schedules.presets import OPENS_BEFORE, PRESETS, REMINDS_BEFORE
from taizhang.ledger.schedules.queries import punctuality, roundups_for
from taizhang.ledger.schedules.rhythm import opening_day, upcoming
from taizhang.ledger.schedules.states import Cadence
from taizhang.ledger.schedules.wording import said_rhythm
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.schedules.lookup import schedule_for
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told

COMING, SHOWN = 6, 30
NUMBER = re.compile(r"\d{1,2}")


class ScheduleForm(MakeForm):
    name = forms.CharField(label=gettext_lazy("名称"), max_length=40)
    cadence = forms.ChoiceField(label=gettext_lazy("多久一次"), choices=Cadence.choices)
    days = forms.CharField(
        label=gettext_lazy("哪一天"),
        max_length=40,
        help_text=gettext_lazy(
            "按周的写星期几（1 到 7），按月的写几号（31 是月末）；几天之间用顿号隔开。遇放假顺延到下一个工作日"
        ),
    )
    first_date = forms.DateField(label=gettext_lazy("从哪天起"), widget=Day)
    opens_before = forms.IntegerField(label=gettext_lazy("提前几个工作日发起"), min_value=0, max_value=10)
    reminds_before = forms.IntegerField(
        label=gettext_lazy("提前几个工作日再提醒没有填报的"), min_value=0, max_value=10
    )
    offices = forms.ModelMultipleChoiceField(
        Organization.objects.none(),
        label=gettext_lazy("哪些股室填报"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "seats wide"}),
        help_text=gettext_lazy("不选就是有进行中措施的所有股室"),
    )
    source = forms.CharField(label=gettext_lazy("依据"), max_length=200, required=False)

    def clean_days(self) -> list[int]:
        return [int(one) for one in NUMBER.findall(self.cleaned_data["days"])]


class EndForm(ActForm):
    reason = forms.CharField(label=gettext_lazy("停止的原因"), max_length=500)


@staff()
def schedules(request: HttpRequest, pk: int) -> HttpResponse:
    row, by = round_for(request, pk), actor(request)
    found = roundups_for(by).filter(schedule__round=row).order_by("-due_date", "-pk")
    shown = {
        "round": row,
        "schedules": [(one, said_rhythm(one.cadence, one.days)) for one in row.schedules.all()],
        "roundups": list(found[:SHOWN]),
        "offices": punctuality(row),
        "presets": PRESETS,
        "may_set": set_schedule.is_open_to(row, by),
    }
    return render(request, "schedules/schedules.html", shown)


@staff(Role.RECTIFIER, Role.OVERSIGHT, methods=("GET", "POST"))
def schedule_new(request: HttpRequest, pk: int) -> HttpResponse:
    """``?preset=`` fills the form with a rhythm that is known from elsewhere."""
    row = round_for(request, pk)
    form = ScheduleForm.of(request, **_begun(request))
    form.fields["offices"].queryset = offices_of(row.organization)  # type: ignore[attr-defined]
    if form.is_valid():
        said = form.entered
        facts = {**said, "offices": list(said["offices"])}
        if made := form.make(request, set_schedule, row, **facts):
            return told(request, _("调度“%(name)s”已设定") % {"name": made.name}, "schedule", made.pk)
    return form_page(request, form, set_schedule, back=reverse("round-schedules", args=[row.pk]), about=row)


def _begun(request: HttpRequest) -> dict[str, Any]:
    begun: dict[str, Any] = {
        "first_date": today(request),
        "opens_before": OPENS_BEFORE,
        "reminds_before": REMINDS_BEFORE,
    }
    if preset := PRESETS.get(request.GET.get("preset", "")):
        begun |= {"name": preset.name, "cadence": preset.cadence, "source": preset.source}
        begun["days"] = "、".join(map(str, preset.days))
    return begun


@staff()
def schedule(request: HttpRequest, pk: int) -> HttpResponse:
    row, by, known = schedule_for(request, pk), actor(request), calendar()
    coming = upcoming(row.rhythm, known, since=today(request), count=COMING)
    opened = {one.nominal_date for one in row.roundups.all()}
    shown = {
        "schedule": row,
        "rhythm": said_rhythm(row.cadence, row.days),
        "coming": [(one, opening_day(one.due, row.opens_before, known)) for one in coming],
        "next": next((one for one in coming if one.nominal not in opened), None),
        "offices": Organization.objects.filter(pk__in=row.offices).order_by("path"),
        "roundups": list(roundups_for(by).filter(schedule=row)[:SHOWN]),
        "may_open": open_roundup.is_open_to(row, by),
        "may_end": end_schedule.refusal(row, by) is None,
    }
    return render(request, "schedules/schedule.html", shown)


@staff(Role.RECTIFIER, Role.OVERSIGHT, methods=("GET", "POST"))
def schedule_end(request: HttpRequest, pk: int) -> HttpResponse:
    row = schedule_for(request, pk)
    form = EndForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, end_schedule, reason=form.cleaned_data["reason"]):
        return told(request, _("调度已停止"), "schedule", row.pk)
    return form_page(request, form, end_schedule, row=row, back=reverse("schedule", args=[row.pk]), about=row)

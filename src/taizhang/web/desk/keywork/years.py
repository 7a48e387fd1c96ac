"""The years of key work, and a new one with its monthly report (重点工作年度)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.organizations.queries import EXISTING
from taizhang.bureau.refusal import Refused
from taizhang.ledger.keywork.actions.open_programme import open_programme
from taizhang.ledger.keywork.presets import NUMBER_TEMPLATE, SCORE_MAX, said_sources
from taizhang.ledger.keywork.queries import programmes_for
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import inside
from taizhang.ledger.schedules.actions.set_schedule import set_schedule
from taizhang.ledger.schedules.presets import MONTHLY_REPORT
from taizhang.web.desk.access import staff
from taizhang.web.desk.keywork.forms import YearForm
from taizhang.web.desk.making import form_page
from taizhang.web.desk.session import actor, now, today
from taizhang.web.going import SeeOther, told


@staff()
def keywork(request: HttpRequest) -> HttpResponse:
    """The latest year; the others are one click away there."""
    latest = programmes_for(actor(request)).first()
    if latest is None:
        return render(request, "keywork/none.html", {"may_open": actor(request).has_role(Role.RECTIFIER)})
    return SeeOther(reverse("key-year", args=[latest.pk]))


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def year_new(request: HttpRequest) -> HttpResponse:
    units = Organization.objects.filter(EXISTING, inside(actor(request), "path"), kind=Kind.UNIT)
    form = YearForm.of(
        request,
        unit=units.first(),
        year=today(request).year,
        number_template=NUMBER_TEMPLATE,
        sources="\n".join(said_sources()),
        score_max=SCORE_MAX,
        report_day=MONTHLY_REPORT.days[0],
    )
    form.fields["unit"].queryset = units  # type: ignore[attr-defined]
    if form.is_valid() and (made := _made(request, form.entered, form)):
        return told(request, _("“%(title)s”已建立") % {"title": made.title}, "key-year", made.pk)
    return form_page(request, form, open_programme, back=reverse("keywork"), about=_("重点工作"))


def _made(request: HttpRequest, said: dict[str, Any], form: YearForm) -> Round | None:
    facts = {name: said[name] for name in ("year", "number_template", "score_max")}
    facts["sources"] = said["sources"].splitlines()
    made: Round | None = form.make(request, open_programme, said["unit"], **facts)
    if made and said["report_day"] and not made.schedules.exists():
        _report_monthly(request, made, said["report_day"])
    return made


def _report_monthly(request: HttpRequest, made: Round, day: int) -> None:
    """The year stands whatever becomes of its schedule: one can be set on its page."""
    preset = MONTHLY_REPORT
    try:
        set_schedule(
            made,
            name=str(preset.name),
            cadence=preset.cadence,
            days=[day],
            first_date=today(request),
            source=str(preset.source),
            actor=actor(request),
            at=now(request),
        )
    except Refused:
        return

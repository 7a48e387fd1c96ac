"""Roundups: all that somebody sees, one with the answers of its offices, opening and closing it (调度)."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.refusal import Refused
from taizhang.ledger.schedules.actions.close_roundup import close_roundup
from taizhang.ledger.schedules.actions.open_roundup import open_roundup
from taizhang.ledger.schedules.actions.return_turn import return_turn
from taizhang.ledger.schedules.models import Turn
from taizhang.ledger.schedules.queries import roundups_for, turns_for, turns_owed_by
from taizhang.ledger.schedules.rhythm import upcoming
from taizhang.ledger.schedules.states import RoundupState, TurnState
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import form_page
from taizhang.web.desk.schedules.lookup import roundup_for, schedule_for
from taizhang.web.desk.session import actor, now, today
from taizhang.web.going import SeeOther, told

ROWS = 50


class CloseForm(ActForm):
    summary = forms.CharField(
        label=gettext_lazy("小结"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 5})
    )


@staff()
def roundups(request: HttpRequest) -> HttpResponse:
    by = actor(request)
    page = Paginator(roundups_for(by), ROWS).get_page(request.GET.get("page"))
    shown = {
        "page": page,
        "rows": list(page),
        "owed": list(turns_owed_by(by)),
        "today": today(request),
        "q": "",
    }
    return render(request, "schedules/roundups.html", shown)


@staff()
def roundup(request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody sees who answered; what was answered is shown to the office, those above it, and its inspectors."""
    row, by = roundup_for(request, pk), actor(request)
    seen = {one.pk: one for one in turns_for(by).filter(roundup=row)}
    turns = list(Turn.objects.filter(roundup=row).select_related("office").order_by("office__path"))
    owing = {one.pk for one in turns_owed_by(by).filter(roundup=row)}
    shown = {
        "roundup": row,
        "turns": [(one, seen.get(one.pk), one.pk in owing) for one in turns],
        "counts": _counts(turns),
        "is_late": row.state == RoundupState.OPEN and row.due_date < today(request),
        "may_close": close_roundup.is_open_to(row, by),
        "why_not": close_roundup.refusal(row, by),
        "may_return": row.state == RoundupState.OPEN and by.holds(return_turn.roles, row.scope_path),  # type: ignore[arg-type]
    }
    return render(request, "schedules/roundup.html", shown)


def _counts(turns: list[Turn]) -> dict[str, int]:
    answered = [one for one in turns if one.state == TurnState.ANSWERED]
    late = sum(one.is_late for one in answered)
    missed = sum(one.state == TurnState.MISSED for one in turns)
    return {
        "asked": len(turns),
        "in_time": len(answered) - late,
        "late": late,
        "missed": missed,
        "owed": len(turns) - len(answered) - missed,
    }


@staff(Role.RECTIFIER, Role.OVERSIGHT, methods=("POST",))
def roundup_new(request: HttpRequest, pk: int) -> HttpResponse:
    """The next occurrence, before its time."""
    row = schedule_for(request, pk)
    opened = {one.nominal_date for one in row.roundups.all()}
    coming = upcoming(row.rhythm, calendar(), since=today(request), count=2 + len(opened))
    following = next(one for one in coming if one.nominal not in opened)
    facts: dict[str, Any] = {"nominal_date": following.nominal, "actor": actor(request), "at": now(request)}
    try:
        made = open_roundup(row, **facts)
    except Refused as why:
        messages.warning(request, str(why))
        return SeeOther(reverse("schedule", args=[row.pk]))
    return told(request, _("调度已发起，股室会收到消息"), "roundup", made.pk)


@staff(Role.RECTIFIER, Role.OVERSIGHT, methods=("GET", "POST"))
def roundup_closing(request: HttpRequest, pk: int) -> HttpResponse:
    row = roundup_for(request, pk)
    form = CloseForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, close_roundup, summary=form.cleaned_data["summary"]):
        return told(request, _("调度已汇总"), "roundup", row.pk)
    owed = row.turns.filter(state=TurnState.OWED).select_related("office")
    names = "、".join(str(one.office) for one in owed)
    hint = _("还没有填报的：%(offices)s。汇总以后记为未填报。") % {"offices": names} if names else ""
    back = reverse("roundup", args=[row.pk])
    return form_page(request, form, close_roundup, row=row, back=back, about=row.schedule, hint=hint)

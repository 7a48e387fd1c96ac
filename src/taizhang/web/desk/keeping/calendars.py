"""The calendar of working days: what is on record for each year, and the form for a notice (工作日历)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.calendars.actions.enter_year import enter_year
from taizhang.bureau.calendars.models import WorkYear
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.actions.reckon_due import reckon_due
from taizhang.ledger.calls.reckoning import dues_moved
from taizhang.ledger.supervision.actions.reckon_reply import reckon_reply
from taizhang.ledger.supervision.queries import replies_moved
from taizhang.ledger.writeoffs.actions.reckon_notice import reckon_notice
from taizhang.ledger.writeoffs.queries import notices_moved
from taizhang.web.desk.access import administrators
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import now, today
from taizhang.web.going import told
from taizhang.workdays import Unreadable, told_by

YEARS_BACK, YEARS_AHEAD = 1, 5


class YearForm(MakeForm):
    number = forms.IntegerField(label=gettext_lazy("年份"))
    text = forms.CharField(
        label=gettext_lazy("通知的内容"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy(
            "把国务院办公厅通知里各个节日的安排粘贴进来，例如：“元旦：1月1日（周五）至3日（周日）放假，共3天。”“2月20日（周六）上班。”"
        ),
    )
    source = forms.CharField(
        label=gettext_lazy("依据"),
        max_length=200,
        help_text=gettext_lazy("通知的名称和文号，例如：国务院办公厅关于2027年部分节假日安排的通知"),
    )

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if facts.get("number") and facts.get("text"):
            try:
                self.told = told_by(facts["text"], facts["number"])
            except Unreadable as words:
                said = {"words": str(words), "year": facts["number"]}
                self.add_error(
                    "text", _("“%(words)s”不是 %(year)d 年的日子，或者与星期对不上，请核对") % said
                )
        return facts


@administrators(Duty.SYSTEM, methods=("GET", "POST"))
def calendars(request: HttpRequest) -> HttpResponse:
    this = today(request).year
    form = YearForm.of(request, number=this + 1)
    form.fields["number"].widget.attrs.update(min=this - YEARS_BACK, max=this + YEARS_AHEAD)
    if form.is_valid() and (made := _entered(request, form)):
        return told(request, _said(made, _reckoned_anew(request)), "calendars")
    known = calendar().years
    years = [known[number] for number in sorted(known, reverse=True) if number >= this - YEARS_BACK]
    editions = WorkYear.objects.select_related("entered_by")
    shown = {"form": form, "years": [_shown(one) for one in years], "editions": editions, "this": this}
    shown["is_open"] = this + 1 not in known
    return render(request, "keeping/calendars.html", shown, status=form.status if form.is_bound else 200)


def _entered(request: HttpRequest, form: YearForm) -> WorkYear | None:
    said = form.cleaned_data
    facts = {"number": said["number"], "source": said["source"]}
    made: WorkYear | None = form.make(
        request, enter_year, GROUND, off=form.told.off, worked=form.told.worked, **facts
    )
    return made


def _reckoned_anew(request: HttpRequest) -> int:
    """Days that were provisional, each moved through the gate of what it belongs to."""
    by, moved = console_actor(on=today(request)), 0
    acts: list[tuple[Transition[Any, ...], Iterable[Any]]] = [
        (reckon_notice, list(notices_moved())),
        (reckon_reply, list(replies_moved())),
        (reckon_due, list(dues_moved())),
    ]
    for act, rows in acts:
        for row in rows:
            try:
                act(row, actor=by, at=now(request))
            except Refused:
                continue
            moved += 1
    return moved


def _said(made: WorkYear, moved: int) -> str:
    said = _("%(year)d 年的安排已登记（第 %(edition)d 版）") % {"year": made.number, "edition": made.edition}
    if not moved:
        return said
    return said + ngettext("，重算了 %(n)d 个期限", "，重算了 %(n)d 个期限", moved) % {"n": moved}


def _shown(year: Any) -> dict[str, Any]:
    return {
        "number": year.number,
        "source": year.source,
        "rest": _listed(year.rest),
        "work": _listed(year.work),
    }


def _listed(days: frozenset[date]) -> list[date]:
    return sorted(days)

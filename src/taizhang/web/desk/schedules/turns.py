"""What an office owes to a roundup: progress on its measures in one form, and what is sent back (填报)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.schedules.actions.answer_turn import TEXT_MAX, answer_turn
from taizhang.ledger.schedules.actions.return_turn import return_turn
from taizhang.ledger.schedules.models import Turn
from taizhang.ledger.schedules.queries import asked_about
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import form_page
from taizhang.web.desk.schedules.lookup import turn_for
from taizhang.web.desk.session import actor, now, today
from taizhang.web.going import told


class TurnForm(ActForm):
    """A field for each measure that was not reported on since the roundup was opened."""

    text = forms.CharField(
        label=gettext_lazy("情况说明"),
        max_length=TEXT_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("没有进展的措施在这里说明原因、困难和下一步；都有进展的可以不填"),
    )

    def ask(self, measures: Sequence[Measure]) -> None:
        for one in measures:
            self.fields[f"measure_{one.pk}"] = forms.CharField(
                label=f"{one.finding.number}-{one.number} {one.text}",
                max_length=4000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        self.order_fields([*(f"measure_{one.pk}" for one in measures), "text"])


class ReturnForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("退回的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


@staff(methods=("GET", "POST"))
def turn(request: HttpRequest, pk: int) -> HttpResponse:
    row = turn_for(request, pk)
    measures: list[Any] = list(asked_about(row))
    silent = [one for one in measures if not one.is_told and one.state != MeasureState.DONE]
    form = TurnForm.of(request, row)
    form.ask(silent)
    if form.is_valid() and _answered(request, form, row, silent):
        return told(request, _("已填报"), "roundup", row.roundup_id)
    shown = {
        "turn": row,
        "roundup": row.roundup,
        "form": form,
        "why": None if form.is_bound else answer_turn.refusal(row, actor(request)),
        "told": [one for one in measures if one not in silent],
        "title": answer_turn.title,
    }
    return render(request, "schedules/turn.html", shown, status=form.status if form.is_bound else 200)


def _answered(request: HttpRequest, form: TurnForm, row: Turn, measures: Sequence[Measure]) -> bool:
    if not _reported(request, form, measures):
        return False
    return form.carry_out(request, row, answer_turn, text=form.cleaned_data["text"])


def _reported(request: HttpRequest, form: TurnForm, measures: Sequence[Measure]) -> bool:
    """Each report goes through its own act; what is refused comes back with its sentence, what was taken stays taken."""
    for one in measures:
        name = f"measure_{one.pk}"
        if text := form.cleaned_data[name]:
            try:
                report(one, text=text, happened_on=today(request), actor=actor(request), at=now(request))
            except Refused as why:
                form.add_error(name, str(why))
    return not form.errors


@staff(Role.RECTIFIER, Role.OVERSIGHT, methods=("GET", "POST"))
def turn_return(request: HttpRequest, pk: int) -> HttpResponse:
    row = turn_for(request, pk)
    form = ReturnForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, return_turn, reason=form.cleaned_data["reason"]):
        return told(request, _("已退回，股室会收到消息"), "roundup", row.roundup_id)
    back = reverse("roundup", args=[row.roundup_id])
    return form_page(request, form, return_turn, row=row, back=back, about=row.roundup.schedule)

"""Confirm what was read: it enters the ledger of a round (确认入账)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.measures.actions.confirm_intake import RoundFacts, confirm_intake
from taizhang.ledger.rounds.models import Intake, Round
from taizhang.ledger.rounds.stated import other_unit, stated_round
from taizhang.ledger.rounds.states import IntakeState
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.rounds.cards import cards_of
from taizhang.web.desk.rounds.lookup import intake_for
from taizhang.web.desk.rounds.reconciliation import counts_of
from taizhang.web.desk.widgets import day_field
from taizhang.web.going import told

NEW = ""


class RoundForm(ActForm):
    """An existing round of the unit, or the facts of a new one."""

    round = forms.ChoiceField(label=gettext_lazy("记入哪一轮"), required=False)
    title = forms.CharField(
        label=gettext_lazy("轮次名称"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("例如“十一届市委第五轮巡察”"),
    )
    inspector = forms.CharField(label=gettext_lazy("巡察组"), required=False, max_length=120)
    entered_on = day_field(gettext_lazy("进驻日期"))
    left_on = day_field(gettext_lazy("撤离日期"))
    feedback_on = day_field(gettext_lazy("反馈日期"))
    due_date = day_field(gettext_lazy("整改时限"))

    def __init__(self, *args: Any, rounds: Sequence[Round], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_title = {one.title: one for one in rounds}
        titles = [(one.title, one.title) for one in rounds]
        self.fields["round"].choices = [(NEW, _("新的一轮（填写下面各项）")), *titles]  # type: ignore[attr-defined]
        if not rounds:
            del self.fields["round"]

    def clean(self) -> dict[str, Any]:
        if not (self.cleaned_data.get("round") or self.cleaned_data.get("title")):
            self.add_error("title", _("请填写轮次名称，例如“十一届市委第五轮巡察”"))
        entered, left = self.cleaned_data.get("entered_on"), self.cleaned_data.get("left_on")
        if entered and left and left < entered:
            self.add_error("left_on", _("撤离日期早于进驻日期，请核对"))
        return self.cleaned_data

    @property
    def facts_of_round(self) -> Sequence[forms.BoundField]:
        return [field for field in self.visible_fields() if field.name != "round"]

    @property
    def known_round(self) -> Round | None:
        """The round that is there already: what was read is first held against it."""
        title = self.cleaned_data.get("round") or self.cleaned_data.get("title")
        return self.by_title.get(str(title).strip())

    @property
    def facts(self) -> RoundFacts:
        said = self.cleaned_data
        dates = {name: said.get(name) for name in ("entered_on", "left_on", "feedback_on", "due_date")}
        return RoundFacts(title=said.get("round") or said["title"], inspector=said["inspector"], **dates)


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def confirmation(request: HttpRequest, pk: int) -> HttpResponse:
    intake = intake_for(request, pk)
    rounds = list(Round.objects.filter(organization=intake.organization))
    form = RoundForm(request.POST or None, initial=_proposed(intake, rounds), rounds=rounds)
    is_open = intake.state == IntakeState.PROPOSED
    if is_open and form.is_valid() and (known := form.known_round):
        return redirect("intake-trial", pk=intake.pk, round=known.pk)
    if form.is_valid() and form.carry_out(request, intake, confirm_intake, facts=form.facts):
        intake.refresh_from_db()
        return told(
            request,
            _("已入账。接着点开每个问题，指定责任股室，把措施分解到人、定下时限"),
            "ledger",
            intake.round_id,
        )
    if intake.state != IntakeState.PROPOSED and not form.is_bound:
        return redirect("intake", pk=intake.pk)
    cards = cards_of(intake)
    shown = {
        "intake": intake,
        "form": form,
        "counts": counts_of(intake, cards),
        "other_unit": other_unit(intake),
    }
    return render(request, "rounds/confirmation.html", shown, status=form.status if form.is_bound else 200)


def _proposed(intake: Intake, rounds: Sequence[Round]) -> dict[str, Any]:
    stated = stated_round(intake)
    known = {one.title for one in rounds}
    chosen = stated["title"] if stated["title"] in known else NEW
    return {"version": intake.version, "round": chosen, **stated}

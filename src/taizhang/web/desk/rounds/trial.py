"""A ledger that was read meets a round that is there (并入台账): the dry run, and entering what it showed."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.measures.actions.enter_ledger import enter_ledger
from taizhang.ledger.measures.entering.pairing import LEAVE, NEW
from taizhang.ledger.measures.entering.planning import Plan, Policy, plan
from taizhang.ledger.measures.entering.sides import given_side, held_side
from taizhang.ledger.measures.known import known_of
from taizhang.ledger.measures.trial_lines import lines_of, questions_of, totals_of
from taizhang.ledger.rounds.models import Intake, Round
from taizhang.ledger.rounds.queries import included_drafts
from taizhang.ledger.rounds.states import IntakeState
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.rounds.lookup import intake_for
from taizhang.web.desk.rounds.notes import told as notes_of
from taizhang.web.going import told

DECIDED = re.compile(rf"(?:{NEW}|{LEAVE}|[1-9]\d{{0,17}})")
ASKED = re.compile(r"d([1-9]\d{0,17})")
PAGE_ROWS = 100


class TrialForm(ActForm):
    """What was shown, handed back: the policy and the digest of what it would do."""

    policy = forms.ChoiceField(label=gettext_lazy("处理办法"), choices=Policy.choices)
    seen = forms.CharField(max_length=64, widget=forms.HiddenInput)


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def trial(request: HttpRequest, pk: int, round: int) -> HttpResponse:
    intake = intake_for(request, pk)
    row = get_object_or_404(
        Round.objects.select_related("organization"), pk=round, organization=intake.organization
    )
    asked = request.POST if request.method == "POST" else request.GET
    policy, decisions = policy_of(asked), decisions_of(asked)
    form = TrialForm(request.POST or None, initial={"version": intake.version})
    if form.is_valid() and form.carry_out(
        request,
        intake,
        enter_ledger,
        round=row,
        policy=policy,
        decisions=decisions,
        seen=form.cleaned_data["seen"],
    ):
        return told(request, _("已并入台账"), "ledger", row.pk)
    if intake.state != IntakeState.PROPOSED and not form.is_bound:
        return redirect("intake", pk=intake.pk)
    return _page(request, intake, row, form, policy, decisions)


def policy_of(asked: QueryDict) -> str:
    said = asked.get("policy", "")
    return said if said in Policy.values else Policy.STOP.value


def decisions_of(asked: QueryDict) -> dict[int, str]:
    """``d17=new``: what a person decided of the draft 17."""
    return {
        int(found[1]): str(value)
        for name, value in asked.items()
        if (found := ASKED.fullmatch(name)) and DECIDED.fullmatch(str(value))
    }


def _page(
    request: HttpRequest,
    intake: Intake,
    row: Round,
    form: TrialForm,
    policy: str,
    decisions: Mapping[int, str],
) -> HttpResponse:
    """Only the lines of the page are drawn, however long the ledger."""
    given, held = given_side(list(included_drafts(intake))), held_side(row)
    planned = plan(given, held, known_of(row), policy=policy, decisions=decisions)
    shown: dict[str, Any] = {
        "intake": intake,
        "round": row,
        "form": form,
        "plan": planned,
        "may_enter": _may_enter(planned),
        "policies": Policy.choices,
        "policy": policy,
        "decisions": [(f"d{draft}", said) for draft, said in decisions.items()],
        "questions": questions_of(planned, given, held, decisions),
        "totals": totals_of(planned, held),
        "notes": notes_of(intake),
        "has_status": any(one.status for one in given),
        "page": Paginator(lines_of(planned), PAGE_ROWS).get_page(request.GET.get("page")),
        "kept": _without_page(request),
    }
    return render(request, "rounds/trial.html", shown, status=form.status if form.is_bound else 200)


def _may_enter(planned: Plan) -> bool:
    return bool(planned.writes) and not planned.obstacles


def _without_page(request: HttpRequest) -> str:
    """The address of the other pages of the same trial."""
    asked = request.GET.copy()
    asked.pop("page", None)
    return asked.urlencode()

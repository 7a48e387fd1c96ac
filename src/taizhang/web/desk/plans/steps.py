"""Who approves the plan of a round, and more time (审批步骤)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.plans.actions.set_request_chains import set_request_chains
from taizhang.ledger.rounds.models import Round
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import actor
from taizhang.web.going import told

ROWS = 5
CHAINS = ("plan", "extension")


class StepsForm(ActForm):
    """Two chains of ``ROWS`` steps each; a row without a name falls away."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for chain in CHAINS:
            for row in range(1, ROWS + 1):
                said = {"row": row}
                self.fields[f"{chain}_name_{row}"] = forms.CharField(
                    label=_("第 %(row)d 步的名称") % said, required=False, max_length=40
                )
                self.fields[f"{chain}_role_{row}"] = forms.ChoiceField(
                    label=_("第 %(row)d 步由谁办理") % said,
                    required=False,
                    choices=[("", "—"), *Role.choices],
                )

    def pairs(self, chain: str) -> Sequence[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"{chain}_name_{row}"], self[f"{chain}_role_{row}"]) for row in range(1, ROWS + 1)]

    @property
    def plan_pairs(self) -> Sequence[tuple[forms.BoundField, forms.BoundField]]:
        return self.pairs("plan")

    @property
    def extension_pairs(self) -> Sequence[tuple[forms.BoundField, forms.BoundField]]:
        return self.pairs("extension")

    def steps(self, chain: str) -> Sequence[tuple[str, str]]:
        said = self.cleaned_data
        rows = range(1, ROWS + 1)
        return [
            (said[f"{chain}_name_{row}"], said[f"{chain}_role_{row}"])
            for row in rows
            if said[f"{chain}_name_{row}"]
        ]


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def steps(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    form = StepsForm.of(request, row, standing=_standing(row))
    if form.is_valid():
        facts: dict[str, Any] = {chain: form.steps(chain) for chain in CHAINS}
        if form.carry_out(request, row, set_request_chains, **facts):
            return told(request, _("审批步骤已设定"), "round-plan", row.pk)
    why = None if form.is_bound else set_request_chains.refusal(row, actor(request))
    shown = {"round": row, "form": form, "why": why, "title": set_request_chains.title}
    return render(request, "plans/steps.html", shown, status=form.status if form.is_bound else 200)


def _standing(row: Round) -> dict[str, str]:
    chains = {"plan": row.plan_chain, "extension": row.extension_chain}
    return {
        f"{chain}_{part}_{number}": value
        for chain, steps in chains.items()
        for number, step in enumerate(steps[:ROWS], 1)
        for part, value in zip(("name", "role"), step, strict=True)
    }

"""The review chain of a round: which steps a write-off passes, and who takes them (审核链)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.actions.set_chain import set_chain
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.lookup import round_for
from taizhang.web.going import told

SPARE_ROWS = 2
STEPS_MAX = 12


class ChainForm(ActForm):
    """A row per step and some blank ones; a row without a name falls away."""

    def __init__(self, *args: Any, rows: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        for row in range(1, rows + 1):
            said = {"row": row}
            self.fields[f"name_{row}"] = forms.CharField(
                label=_("第 %(row)d 步的名称") % said, required=False, max_length=40
            )
            self.fields[f"role_{row}"] = forms.ChoiceField(
                label=_("第 %(row)d 步由谁办理") % said, required=False, choices=[("", "—"), *Role.choices]
            )

    @property
    def pairs(self) -> Sequence[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"name_{row}"], self[f"role_{row}"]) for row in range(1, self.rows + 1)]

    @property
    def steps(self) -> Sequence[tuple[str, str]]:
        rows = range(1, self.rows + 1)
        said = [(self.cleaned_data[f"name_{row}"], self.cleaned_data[f"role_{row}"]) for row in rows]
        return [(name, role) for name, role in said if name]

    @staticmethod
    def shown(chain: Sequence[Sequence[str]]) -> dict[str, str]:
        names = {f"name_{row}": name for row, (name, _role) in enumerate(chain, 1)}
        return names | {f"role_{row}": role for row, (_name, role) in enumerate(chain, 1)}


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def chain(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    initial = {"version": row.version, **ChainForm.shown(row.chain)}
    form = ChainForm(request.POST or None, initial=initial, rows=rows_for(request, row.chain))
    if form.is_valid() and form.carry_out(request, row, set_chain, steps=form.steps):
        return told(request, _("审核链已设定"), "round", row.pk)
    return render(
        request, "rounds/chain.html", _shown(row, form), status=form.status if form.is_bound else 200
    )


def _shown(row: Round, form: ChainForm) -> dict[str, Any]:
    return {"round": row, "form": form, "chain": [(name, Role(role).label) for name, role in row.chain]}


def rows_for(request: HttpRequest, chain: Sequence[Sequence[str]]) -> int:
    """A row for each step and some blank ones."""
    return max(min(len(chain) + SPARE_ROWS, STEPS_MAX), _posted_rows(request))


def _posted_rows(request: HttpRequest) -> int:
    """The form that comes back has as many rows as the one that was sent."""
    return sum(f"name_{row}" in request.POST for row in range(1, STEPS_MAX + 1))

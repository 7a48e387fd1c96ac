"""The review chain of a round: which steps a write-off passes, and who takes them (审核链)."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.queries import signing_beside
from taizhang.ledger.rounds.chains import PARTIES_MAX, STEPS_MAX, ChainStep, read_chain
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.presets import BY_CODE, PRESETS
from taizhang.ledger.writeoffs.actions.set_chain import set_chain
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.rounds.chain_form import ChainForm, key, parties_for, rows_for, shown
from taizhang.web.going import told


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def chain(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    form = _form(request, row)
    if form.is_valid() and form.carry_out(request, row, set_chain, steps=form.steps):
        return told(request, _("审核链已设定"), "round", row.pk)
    context = {"round": row, "form": form, "chain": read_chain(row.chain), "presets": PRESETS}
    return render(request, "rounds/chain.html", context, status=form.status if form.is_bound else 200)


def _form(request: HttpRequest, row: Round) -> ChainForm:
    begun = _begun(request, row)
    return ChainForm(
        request.POST or None,
        initial={"version": row.version, **shown(begun)},
        rows=max(rows_for(begun), _posted(request, "name_{}", STEPS_MAX)),
        parties=max(parties_for(begun), _posted_parties(request)),
        organizations=[(one.pk, one.name) for one in signing_beside(row.organization)],
    )


def _begun(request: HttpRequest, row: Round) -> Sequence[ChainStep]:
    """The chain that the form starts with: the round's own, or one of those to choose from."""
    preset = BY_CODE.get(request.GET.get("preset", ""))
    return preset.said if preset else read_chain(row.chain)


def _posted(request: HttpRequest, name: str, most: int) -> int:
    """The form that comes back has as many rows as the one that was sent."""
    return sum(name.format(row) in request.POST for row in range(1, most + 1))


def _posted_parties(request: HttpRequest) -> int:
    return sum(f"role_{key(1, party)}" in request.POST for party in range(1, PARTIES_MAX + 1))

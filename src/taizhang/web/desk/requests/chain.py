"""Saying who approves plans, or extensions, in a round (设定审批链)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.requests.actions.set_approval_chain import CHAINS, set_approval_chain
from taizhang.ledger.requests.states import RequestKind
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.requests.chain_form import ChainForm, rows_for
from taizhang.web.going import told


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def approval_chain(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    if kind not in CHAINS:
        raise Http404
    row = round_for(request, pk)
    chain = getattr(row, CHAINS[kind])
    initial = {"version": row.version, **ChainForm.shown(chain)}
    form = ChainForm(request.POST or None, initial=initial, rows=rows_for(request, chain))
    if form.is_valid() and form.carry_out(request, row, set_approval_chain, kind=kind, steps=form.steps):
        return told(request, _("审批链已设定"), "plan", row.pk)
    shown = {
        "round": row,
        "form": form,
        "chain": [(name, Role(role).label) for name, role in chain],
        "about": RequestKind(kind).label,
    }
    status = form.status if form.is_bound else 200
    return render(request, "requests/chain.html", shown, status=status)

"""The plan of a round as one table, with the reviews it went through (整改方案)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.states import GONE
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.actions.submit_plan import submit_plan
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.procedures.plan import lacks
from taizhang.ledger.requests.queries import requests_for
from taizhang.ledger.requests.states import RequestKind, RequestState
from taizhang.ledger.requests.steps import Step, current_step, steps_of
from taizhang.ledger.rounds.models import Round
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class PlanForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("方案说明"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("怎样制定的、有什么要请审核人注意的。"),
    )


@staff(methods=("GET", "POST"))
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    form = PlanForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, submit_plan, reason=form.cleaned_data["reason"]):
        return told(request, _("整改方案已报审"), "plan", row.pk)
    status = form.status if form.is_bound else 200
    return render(request, "requests/plan.html", _shown(request, row, form), status=status)


def _shown(request: HttpRequest, row: Round, form: PlanForm) -> dict[str, Any]:
    by = actor(request)
    measures = list(
        Measure.objects.filter(finding__round=row)
        .exclude(finding__state__in=GONE)
        .select_related("finding", "office")
        .prefetch_related("milestones")
        .order_by("finding__number", "number")
    )
    asked = list(requests_for(by).filter(round=row, kind__in=(RequestKind.PLAN, RequestKind.AMENDMENT)))
    waiting = [one for one in measures if one.plan_number is None]
    plans = [one for one in asked if one.kind == RequestKind.PLAN]
    is_pending = any(one.state == RequestState.PENDING for one in plans)
    may_submit = submit_plan.is_open_to(row, by) and row.needs_plan and bool(waiting) and not is_pending
    return {
        "round": row,
        "form": form,
        "measures": measures,
        "waiting": len(waiting) if row.needs_plan else 0,
        "plans": [(one, steps_of(one), _awaited(one)) for one in plans],
        "amendments": [one for one in asked if one.kind == RequestKind.AMENDMENT],
        "may_submit": may_submit,
        "lacks": lacks(row, waiting) if may_submit else [],
        "chain": [(name, Role(role).label) for name, role in row.plan_chain],
        "may_set_chain": by.holds({Role.RECTIFIER}, row.scope_path),
    }


def _awaited(asked: Request) -> Step | None:
    return current_step(asked) if asked.state == RequestState.PENDING else None

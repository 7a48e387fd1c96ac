"""One plan that was handed in: what it promises, what changed, its steps, and the answer (方案审批)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.ledger.plans.actions.withdraw_plan import withdraw_plan
from taizhang.ledger.plans.guards import moved_since
from taizhang.ledger.plans.models import Plan
from taizhang.ledger.plans.queries import compared
from taizhang.ledger.plans.states import RequestState
from taizhang.web.desk.access import staff
from taizhang.web.desk.making import form_page
from taizhang.web.desk.plans.lookup import ACTS, plan_for
from taizhang.web.desk.requests.answer_form import AnswerForm, ReasonForm
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def plan(request: HttpRequest, plan: int) -> HttpResponse:
    row = plan_for(request, plan)
    form = AnswerForm(request.POST, auto_id="%s") if request.method == "POST" else None
    if form is not None and form.is_valid() and ACTS.answered(request, row, form):
        return told(request, _("审批意见已记录"), "plan", row.pk)
    return render(request, "plans/plan.html", _shown(request, row, form), status=form.status if form else 200)


def _shown(request: HttpRequest, row: Plan, form: AnswerForm | None) -> dict[str, object]:
    row = plan_for(request, row.pk) if form else row
    return {
        "plan": row,
        "items": [(one, row.state != RequestState.GRANTED) for one in compared(row)],
        "moved": moved_since(row) if row.step else [],
        **ACTS.shown(request, row, form),
    }


@staff(methods=("GET", "POST"))
def withdrawal(request: HttpRequest, plan: int) -> HttpResponse:
    row = plan_for(request, plan)
    form = ReasonForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, withdraw_plan, reason=form.cleaned_data["reason"]):
        return told(request, _("整改方案已撤回"), "plan", row.pk)
    back = reverse("plan", args=[row.pk])
    return form_page(request, form, withdraw_plan, back=back, about=row, row=row)

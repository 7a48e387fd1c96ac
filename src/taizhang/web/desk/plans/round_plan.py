"""The plan of a round as it stands: what was approved, what was changed since, and handing it in (整改方案)."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.measures.planned import waits_for_a_plan
from taizhang.ledger.plans.actions.submit_plan import submit_plan
from taizhang.ledger.plans.queries import amended, measures_of, plans_for, to_be_submitted, what_lacks
from taizhang.ledger.rounds.models import Round
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told

PAGE_ROWS = 100


class SubmitForm(MakeForm):
    statement = forms.CharField(
        label=gettext_lazy("报审说明"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


@staff(methods=("GET", "POST"))
def round_plan(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    form = SubmitForm.of(request)
    if form.is_valid():
        made = form.make(request, submit_plan, row, statement=form.cleaned_data["statement"])
        if made:
            return told(request, _("整改方案已报审"), "plan", made.pk)
    status = form.status if form.is_bound else 200
    return render(request, "plans/round_plan.html", _shown(request, row, form), status=status)


def _shown(request: HttpRequest, row: Round, form: SubmitForm) -> dict[str, Any]:
    by = actor(request)
    whole = measures_of(row).select_related("finding__round", "office").order_by("finding__number", "number")
    page = Paginator(whole, PAGE_ROWS).get_page(request.GET.get("page"))
    open_ones = to_be_submitted(row) if row.plan_chain else []
    return {
        "round": row,
        "form": form,
        "page": page,
        "items": [(one, waits_for_a_plan(one.measure)) for one in amended(list(page.object_list))],
        "plans": plans_for(by).filter(round=row).prefetch_related("answers__decided_by").order_by("-number"),
        "to_submit": len(open_ones),
        "lacking": what_lacks(open_ones),
        "may_submit": submit_plan.is_open_to(row, by) and bool(row.plan_chain) and bool(open_ones),
    }

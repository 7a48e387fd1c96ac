"""One request: what is asked, what it is asked of, its steps, and the answer of whoever is next (报审事项)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.ledger.requests.actions.agree import agree
from taizhang.ledger.requests.actions.grant import grant
from taizhang.ledger.requests.actions.recall import recall
from taizhang.ledger.requests.actions.return_request import return_request
from taizhang.ledger.requests.guards import is_as_seen
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.states import Reply, RequestState
from taizhang.ledger.requests.steps import current_step, is_last, steps_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.requests.lookup import request_for
from taizhang.web.desk.requests.wanted import wanted
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class AnswerForm(ActForm):
    """``seen_digest`` is the digest of what this page shows: an answer to anything else is refused."""

    reply = forms.ChoiceField(choices=Reply.choices, widget=forms.HiddenInput)
    seen_digest = forms.CharField(max_length=64, widget=forms.HiddenInput)
    opinion = forms.CharField(max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


@staff(methods=("GET", "POST"))
def asked(request: HttpRequest, pk: int) -> HttpResponse:
    row = request_for(request, pk)
    form = AnswerForm(request.POST, auto_id="%s") if request.method == "POST" else None
    if form is not None and form.is_valid() and _answered(request, form, row):
        returned = form.cleaned_data["reply"] == Reply.RETURNED
        said = _("已退回，提出的人会看到您的意见") if returned else _("审批意见已记录")
        return told(request, said, reverse("desk"))
    row = request_for(request, pk)
    status = form.status if form else 200
    return render(request, "requests/request.html", _shown(request, row, form), status=status)


def _answered(request: HttpRequest, form: AnswerForm, row: Request) -> bool:
    facts = {name: form.cleaned_data[name] for name in ("opinion", "seen_digest")}
    if form.cleaned_data["reply"] == Reply.RETURNED:
        return form.carry_out(request, row, return_request, **facts)
    step = current_step(row)
    act = grant if step and is_last(row, step) else agree
    return form.carry_out(request, row, act, same=(agree, grant), **facts)


def _shown(request: HttpRequest, row: Request, form: AnswerForm | None) -> dict[str, Any]:
    by, step = actor(request), current_step(row)
    is_pending = row.state == RequestState.PENDING
    act = grant if step and is_last(row, step) else agree
    return {
        "asked": row,
        "form": form,
        "steps": steps_of(row),
        "awaited": step if is_pending else None,
        "is_last": act is grant,
        **wanted(row),
        "why_not": return_request.refusal(row, by) if is_pending else None,
        "why_no_agreement": act.refusal(row, by) or is_as_seen(row, by) if is_pending else None,
        "may_recall": is_pending and recall.refusal(row, by) is None,
        "typed": form.data.get("opinion", "") if form else "",
        "is_returning": bool(form and form.data.get("reply") == Reply.RETURNED),
    }

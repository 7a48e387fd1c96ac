"""What can be said of a draft before it is sent in, and the sending (核对并报送)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.actions.send_in import refuse_unfit, send_in
from taizhang.ledger.calls.checking import Checked, checked
from taizhang.ledger.calls.examining import Part, parts_of
from taizhang.ledger.calls.models import Submission
from taizhang.ledger.calls.reviewed import Shown, shown_part
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import submission_for
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor, now, today
from taizhang.web.going import told


class SendForm(ActForm):
    """Nothing but the click."""


@staff(methods=("GET", "POST"))
def submission_sending(request: HttpRequest, pk: int) -> HttpResponse:
    """``?tried=1`` asks the rules and keeps nothing."""
    row = submission_for(request, pk)
    said, form = checked(row, at=now(request)), SendForm.of(request, row)
    why = send_in.refusal(row, actor(request))
    if form.is_valid() and _is_sent(request, form, row, said, why):
        return told(request, _("已报送，等待审核"), "submission", pk)
    shown = {
        "form": form,
        "row": row,
        "call": row.call,
        "said": said,
        "why": None if form.is_bound else why,
        "unfit": _unfit(said),
        "tried": _tried(row, said, request) if request.GET.get("tried") and not why else None,
    }
    return render(request, "calls/sending.html", shown, status=form.status if form.is_bound else 200)


def _is_sent(request: HttpRequest, form: SendForm, row: Submission, said: Checked, why: str | None) -> bool:
    """The rules are asked only about what can be sent in at all."""
    found: list[Part] = []
    try:
        if why is None and form.cleaned_data["version"] == row.version and not _unfit(said):
            found = parts_of(row, reference=today(request))
    except Refused as refused:
        form.refuse(str(refused), row)
        return False
    return form.carry_out(request, row, send_in, found=found)


def _unfit(said: Checked) -> str:
    try:
        refuse_unfit(said)
    except Refused as why:
        return str(why)
    return ""


def _tried(row: Submission, said: Checked, request: HttpRequest) -> list[Any]:
    try:
        parts = parts_of(row, reference=today(request))
    except Refused as why:
        return [Shown("", str(why), (), 0, ())]
    return [shown_part(one.name, one.found.report, said.fields, said.answers) for one in parts]

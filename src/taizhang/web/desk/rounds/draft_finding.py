"""Correct a proposed finding (修改拟入账问题)."""

from django.http import HttpRequest, HttpResponse

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.actions.revise_finding import revise_finding
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.form_page import Correction, answer
from taizhang.web.desk.rounds.forms import FindingForm
from taizhang.web.desk.rounds.lookup import draft_of, intake_for


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def draft_finding(request: HttpRequest, pk: int, draft: int) -> HttpResponse:
    intake = intake_for(request, pk)
    row = draft_of(intake, draft)
    form = FindingForm.of(request, intake, standing=FindingForm.shown(row))
    correction = Correction(intake, revise_finding, row, f"f{row.pk}")
    return answer(request, correction, form, draft=row.pk, is_included=row.is_included)
